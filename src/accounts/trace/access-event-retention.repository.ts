import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type RetainedStore, RetainedStores } from '../../audit/retention/retained-stores.service.js';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import { Database } from '../../database/database.service.js';

const RUN_OUT = `(at at time zone 'Europe/London')::date < $1`;

/** Traces of who signed in, was refused or read what is exempt, once they are old. */
@Injectable()
export class AccessEventRetention implements RetainedStore {
  readonly kind = 'access-events';

  constructor(
    private readonly database: Database,
    stores: RetainedStores,
  ) {
    stores.add(this);
  }

  async count(before: CalendarDay): Promise<number> {
    const [row] = await this.database.rows<{ count: number }>(
      `select count(*)::int as count from access_events where ${RUN_OUT}`,
      [before],
    );
    return row?.count ?? 0;
  }

  async takeOut(tx: EntityManager, before: CalendarDay) {
    const [row]: { count: number }[] = await tx.query(
      `with gone as (delete from access_events where ${RUN_OUT} returning id) select count(*)::int as count from gone`,
      [before],
    );
    return { count: row?.count ?? 0 };
  }
}
