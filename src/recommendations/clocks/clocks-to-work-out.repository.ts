import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database } from '../../database/database.service.js';

/** A clock that is to be worked out anew, and why. */
export type WaitingClock = { readonly recommendationId: number; readonly reason: string };

/** Keeps which clocks are to be worked out anew. */
@Injectable()
export class ClocksToWorkOutRepository {
  constructor(private readonly database: Database) {}

  async isAny(): Promise<boolean> {
    const [row] = await this.database.rows<{ any: boolean }>(
      'select exists (select from clocks_to_work_out) as any',
    );
    return row?.any ?? false;
  }

  /** Takes up to `most` away; what another machine is about to take is passed over. */
  async take(tx: EntityManager, most: number): Promise<WaitingClock[]> {
    const [rows]: [WaitingClock[], number] = await tx.query(
      `delete from clocks_to_work_out where recommendation_id in (
         select recommendation_id from clocks_to_work_out order by recommendation_id limit $1 for update skip locked)
       returning recommendation_id as "recommendationId", reason`,
      [most],
    );
    return rows;
  }

  /** Notes the open clocks in working days: a day on which the council is closed moves them. */
  async addInWorkingDays(tx: EntityManager, reason: string): Promise<void> {
    await tx.query(
      `insert into clocks_to_work_out (recommendation_id, reason)
       select r.id, $1 from recommendations r
       where (r.clock_rule = 'local' and r.clock_length ~ 'w(d|orking)' and r.response_due_on is not null)
         or exists (select from recommendation_addressees f where f.recommendation_id = r.id
           and f.clock_rule = 'local' and f.clock_length ~ 'w(d|orking)' and f.response_due_on is not null)
       on conflict do nothing`,
      [reason],
    );
  }
}
