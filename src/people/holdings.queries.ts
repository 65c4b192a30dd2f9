import { Injectable } from '@nestjs/common';
import type { CalendarDay } from '../calendar/calendar-day.js';
import { Database } from '../database/database.service.js';

/** Somebody who holds or held a post. */
export type HoldingRow = {
  readonly id: number;
  readonly personId: number;
  readonly person: string;
  readonly email: string | null;
  readonly fromOn: CalendarDay;
  readonly untilOn: CalendarDay | null;
  readonly interim: boolean;
};

/** Who held a post, and when. */
@Injectable()
export class HoldingsQueries {
  constructor(private readonly database: Database) {}

  /** Everybody who held the post, the latest first. */
  async of(ownerId: number): Promise<HoldingRow[]> {
    return this.database.rows(
      `select h.id, p.id as "personId", p.name as person, p.email, h.from_on as "fromOn", h.until_on as "untilOn", h.interim
       from post_holdings h join people p on p.id = h.person_id
       where h.owner_id = $1 order by h.from_on desc, h.id desc`,
      [ownerId],
    );
  }
}
