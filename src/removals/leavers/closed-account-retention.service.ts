import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Change } from '../../audit/change.js';
import { type RetainedStore, RetainedStores } from '../../audit/retention/retained-stores.service.js';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import { Clock } from '../../calendar/clock.js';
import { Database } from '../../database/database.service.js';
import { obstacleOf } from './leaver.rules.js';
import { LeaversQueries } from './leavers.queries.js';
import { NameReductionsService } from './name-reductions.service.js';

/** Names of people whose account was closed long ago, unless they still hold something. */
@Injectable()
export class ClosedAccountRetention implements RetainedStore {
  readonly kind = 'closed-accounts';

  constructor(
    private readonly database: Database,
    private readonly leavers: LeaversQueries,
    private readonly reductions: NameReductionsService,
    private readonly clock: Clock,
    stores: RetainedStores,
  ) {
    stores.add(this);
  }

  async count(before: CalendarDay): Promise<number> {
    return this.database.transact(async (tx) => {
      let count = 0;
      for (const id of await this.leavers.closedBefore(tx, before)) {
        const leaver = await this.leavers.find(tx, { kind: 'account', id }, this.clock.today());
        if (obstacleOf(leaver) === null) count++;
      }
      return count;
    });
  }

  async takeOut(tx: EntityManager, before: CalendarDay, at: Date, record: Change['record']) {
    const ids = await this.leavers.closedBefore(tx, before);
    let count = 0;
    for (const id of ids) {
      const obstacle = await this.reductions.reduceIn({ tx, at, record }, { kind: 'account', id });
      if (obstacle === null) count++;
    }
    return { count };
  }
}
