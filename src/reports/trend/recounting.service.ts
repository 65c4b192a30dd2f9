import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.service.js';
import { RecountingRepository } from './recounting.repository.js';
import { TrendCountingService } from './trend-counting.service.js';

/** So many items are worked out in one transaction. */
const AT_ONCE = 500;

/** Of how many items what is kept was worked out anew, and how many sums were wrong. */
export type Recounted = {
  readonly actions: number;
  readonly recommendations: number;
  readonly sums: number;
};

/**
 * Works out anew all that is kept of items afterwards, some at a time, while the program serves: what was kept of an item that is gone goes
 * as well. Any number may do so at a time; each item is right once one of them has been there.
 */
@Injectable()
export class RecountingService {
  constructor(
    private readonly database: Database,
    private readonly recounting: RecountingRepository,
    private readonly counting: TrendCountingService,
  ) {}

  async all(): Promise<Recounted> {
    const actions = await this.workOut('action');
    const recommendations = await this.workOut('recommendation');
    let sums = 0;
    for (const year of await this.database.transact((tx) => this.recounting.years(tx)))
      sums += await this.database.transact((tx) => this.recounting.putSumsRight(tx, year));
    await this.counting.catchUp();
    return { actions, recommendations, sums };
  }

  private async workOut(kind: 'action' | 'recommendation'): Promise<number> {
    let count = 0;
    for (let after: number | undefined = 0; after !== undefined; ) {
      const from: number = after;
      const ids = await this.database.transact((tx) => this.recounting.workOutNext(tx, kind, from, AT_ONCE));
      count += ids.length;
      after = ids.at(-1);
    }
    return count;
  }
}
