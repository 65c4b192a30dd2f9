import { Injectable } from '@nestjs/common';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import { Database } from '../../database/database.service.js';
import { printedReference, referenceInAddress } from '../../items/references/printed-reference.sql.js';
import type { Hold } from './hold.rules.js';

const HOLD = `h.id, h.kind, h.action_id as "actionId", h.recommendation_id as "recommendationId", h.owner_id as "ownerId",
  h.person_id as "personId", h.body_id as "bodyId", h.from_on as "fromOn", h.until_on as "untilOn", h.reason`;

/** A hold as the list shows it. */
export type HoldRow = Hold & {
  /** What it is about, in words. */
  readonly name: string;
  /** As it stands in the address of a form: `owner=4`. */
  readonly query: string;
  readonly recordedBy: string | null;
};

const NAMED = `
  select ${HOLD}, coalesce(${printedReference('A', 'a')}, ${printedReference('R', 'r')},
           o.name, p.name, 'every item of ' || b.name, 'every item') as name,
         coalesce('item=' || ${referenceInAddress('A', 'a')}, 'item=' || ${referenceInAddress('R', 'r')},
           'owner=' || o.id, 'person=' || p.id, 'body=' || b.code, '') as query,
         w.name as "recordedBy"
  from reminder_holds h
  left join actions a on a.id = h.action_id
  left join recommendations r on r.id = h.recommendation_id
  left join owners o on o.id = h.owner_id
  left join people p on p.id = h.person_id
  left join bodies b on b.id = h.body_id
  left join accounts w on w.id = h.recorded_by_id`;

/** Why some are left alone. */
@Injectable()
export class ReminderHoldsQueries {
  constructor(private readonly database: Database) {}

  /** Those that have not ended before `day`, the narrowest that began last first. */
  async from(day: CalendarDay): Promise<Hold[]> {
    return this.database.rows(
      `select ${HOLD} from reminder_holds h where h.until_on >= $1 order by h.from_on desc, h.id desc`,
      [day],
    );
  }

  /** With what they are about: those that run or are to come first, then those that have ended, the latest first. */
  async list(day: CalendarDay, most: number): Promise<HoldRow[]> {
    return this.database.rows(`${NAMED} order by h.until_on >= $1 desc, h.from_on desc, h.id desc limit $2`, [
      day,
      most,
    ]);
  }

  /** Null where there is none. */
  async byId(id: number): Promise<HoldRow | null> {
    const [row] = await this.database.rows<HoldRow>(`${NAMED} where h.id = $1`, [id]);
    return row ?? null;
  }
}
