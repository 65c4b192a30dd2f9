import { Injectable } from '@nestjs/common';
import type { CalendarDay } from '../calendar/calendar-day.js';
import { Database } from '../database/database.js';
import { formatReference, pathOfReference } from '../items/references/reference.rules.js';
import type { MessageStateName } from '../mail/mail-message.js';

/** A line of the ledger, and how its message stands. */
export type LedgerRow = {
  readonly id: number;
  readonly reference: string;
  readonly path: string;
  readonly recipient: string;
  readonly ownerName: string | null;
  readonly reason: string;
  readonly plannedOn: CalendarDay;
  readonly messageId: number;
  readonly messageState: MessageStateName;
};

type Columns = Omit<LedgerRow, 'reference' | 'path'> & {
  readonly kind: 'A' | 'R';
  readonly year: number;
  readonly number: number;
};

/** What was written to whom. */
@Injectable()
export class LedgerQueries {
  constructor(private readonly database: Database) {}

  /** The newest lines first. @param before the id of the last line of the page before; null for the first page */
  async newest(before: number | null, limit: number): Promise<LedgerRow[]> {
    const rows = await this.database.rows<Columns>(
      `select l.id, case when a.id is null then 'R' else 'A' end as kind, coalesce(a.year, r.year) as year,
              coalesce(a.number, r.number) as number, l.recipient, o.name as "ownerName", l.reason,
              l.planned_on as "plannedOn", l.message_id as "messageId", m.state as "messageState"
       from (select * from reminders where $1::int is null or id < $1 order by id desc limit $2) l
       join messages m on m.id = l.message_id
       left join actions a on a.id = l.action_id
       left join recommendations r on r.id = l.recommendation_id
       left join owners o on o.id = l.owner_id
       order by l.id desc`,
      [before, limit],
    );
    return rows.map(({ kind, year, number, ...row }) => ({
      ...row,
      reference: formatReference({ kind, year, number }),
      path: pathOfReference({ kind, year, number }),
    }));
  }

  /** How many reminders were written for this day. */
  async countFor(day: CalendarDay): Promise<number> {
    const [row] = await this.database.rows<{ count: number }>(
      'select count(*)::int as count from reminders where planned_on = $1',
      [day],
    );
    return row?.count ?? 0;
  }
}
