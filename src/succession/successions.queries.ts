import { Injectable } from '@nestjs/common';
import type { CalendarDay } from '../calendar/calendar-day.js';
import { Database } from '../database/database.service.js';
import type { Manner } from './succession.rules.js';
import type { TransferItem } from './succession-plan.js';
import { transferItems } from './transfer-items.queries.js';

/** One succession as the pages of both bodies tell it. */
export type SuccessionRow = {
  readonly manner: Manner;
  readonly fromOn: CalendarDay;
  readonly bodyCode: string;
  readonly bodyName: string;
  readonly successorCode: string;
  readonly successorName: string;
};

/** What passes from one body to another, and what passed. */
@Injectable()
export class SuccessionsQueries {
  constructor(private readonly database: Database) {}

  /** As {@link transferItems}, outside a transaction. */
  async items(bodyId: number, today: CalendarDay, fromOn: CalendarDay | null): Promise<TransferItem[]> {
    return transferItems((sql, parameters) => this.database.rows(sql, parameters), bodyId, today, fromOn);
  }

  /** The successions to and from a body, the latest first. */
  async successionsOf(bodyId: number): Promise<SuccessionRow[]> {
    return this.database.rows(
      `select s.manner, s.from_on as "fromOn", b.code as "bodyCode", b.name as "bodyName",
              n.code as "successorCode", n.name as "successorName"
       from body_successions s join bodies b on b.id = s.body_id join bodies n on n.id = s.successor_id
       where s.body_id = $1 or s.successor_id = $1 order by s.from_on desc, s.id desc`,
      [bodyId],
    );
  }
}
