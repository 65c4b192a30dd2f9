import { Injectable } from '@nestjs/common';
import type { CalendarDay } from '../calendar/calendar-day.js';
import { Database } from '../database/database.js';
import { NotFound } from '../web/errors.js';
import type { Owner } from './owner.entity.js';

/** Somebody who holds or held a post. */
export type HoldingRow = {
  readonly person: string;
  readonly email: string | null;
  readonly fromOn: CalendarDay;
  readonly untilOn: CalendarDay | null;
  readonly interim: boolean;
};

const OPEN_ACTIONS = `
  select count(*)::int as count from actions a
  where a.owner_id = $1 and coalesce((
    select v.verdict from verdicts v where v.action_id = a.id and v.decided_on <= $2 order by v.decided_on desc, v.recorded_at desc limit 1
  ), 'none') not in ('agreed-complete', 'no-longer-needed', 'superseded')`;

/** What the page of one owner shows. */
@Injectable()
export class OwnerPageQueries {
  constructor(private readonly database: Database) {}

  /** @throws NotFound */
  async owner(id: number): Promise<Owner> {
    const [owner] = await this.database.rows<Owner>(
      `select id, kind, name, directorate, organisation, email, retired_on as "retiredOn" from owners where id = $1`,
      [id],
    );
    if (!owner) throw new NotFound(`Owner ${id}`);
    return owner;
  }

  /** Everybody who held the post, the latest first. */
  async holdings(ownerId: number): Promise<HoldingRow[]> {
    return this.database.rows(
      `select p.name as person, p.email, h.from_on as "fromOn", h.until_on as "untilOn", h.interim
       from post_holdings h join people p on p.id = h.person_id
       where h.owner_id = $1 order by h.from_on desc, h.id desc`,
      [ownerId],
    );
  }

  /** How many of its actions no verdict has closed by `day`: whether anything is owed hangs on the last verdict alone. */
  async openActions(ownerId: number, day: CalendarDay): Promise<number> {
    const [row] = await this.database.rows<{ count: number }>(OPEN_ACTIONS, [ownerId, day]);
    return row?.count ?? 0;
  }
}
