import { Injectable } from '@nestjs/common';
import type { CalendarDay } from '../calendar/calendar-day.js';
import { Database } from '../database/database.service.js';
import { formatReference, pathOfReference } from '../items/references/reference.rules.js';
import type { MessageStateName } from '../mail/mail-message.js';
import type { LedgerKind } from './ledger-lines.rules.js';

/** A line of the ledger, and what became of it. */
export type LedgerRow = {
  readonly id: number;
  readonly reference: string;
  readonly path: string;
  readonly kind: LedgerKind;
  readonly stage: string;
  readonly recipient: string;
  readonly ownerName: string | null;
  readonly reason: string;
  readonly plannedOn: CalendarDay;
  /** Null for a call. */
  readonly messageId: number | null;
  readonly messageState: MessageStateName | null;
  /** When the mail server took it; null where it has not. */
  readonly acceptedAt: Date | null;
  /** What was said when it came back; null where it did not. */
  readonly bouncedBy: string | null;
  /** When somebody was first seen at the page of its link; null where nobody was. */
  readonly openedAt: Date | null;
  /** When the reader said how it stands, first after it was written; null where they have not. */
  readonly answeredOn: CalendarDay | null;
};

type Columns = Omit<LedgerRow, 'reference' | 'path'> & {
  readonly itemKind: 'A' | 'R';
  readonly year: number;
  readonly number: number;
};

/** Which lines; what is null leaves them all. */
export type LedgerFilter = {
  readonly item: { readonly kind: 'action' | 'response'; readonly id: number } | null;
  readonly recipient: string | null;
};

export const EVERY_LINE: LedgerFilter = { item: null, recipient: null };

/** What was written to whom. */
@Injectable()
export class LedgerQueries {
  constructor(private readonly database: Database) {}

  /** The newest lines first. @param before the id of the last line of the page before; null for the first page */
  async newest(
    before: number | null,
    limit: number,
    { item, recipient }: LedgerFilter = EVERY_LINE,
  ): Promise<LedgerRow[]> {
    const parameters: unknown[] = [before, limit];
    const conditions = ['($1::int is null or id < $1)'];
    const only = (column: string, value: unknown): void => {
      parameters.push(value);
      conditions.push(`${column} = $${parameters.length}`);
    };
    if (item) only(item.kind === 'action' ? 'action_id' : 'recommendation_id', item.id);
    if (recipient) only('recipient', recipient);
    const rows = await this.database.rows<Columns>(
      `select l.id, case when a.id is null then 'R' else 'A' end as "itemKind", coalesce(a.year, r.year) as year,
              coalesce(a.number, r.number) as number, l.kind, l.stage, l.recipient, o.name as "ownerName", l.reason,
              l.planned_on as "plannedOn", l.message_id as "messageId", m.state as "messageState", m.sent_at as "acceptedAt", b.fault as "bouncedBy", k.opened_at as "openedAt", u.written_on as "answeredOn"
       from (select * from reminders where ${conditions.join(' and ')} order by id desc limit $2) l
       left join messages m on m.id = l.message_id
       left join actions a on a.id = l.action_id
       left join recommendations r on r.id = l.recommendation_id
       left join owners o on o.id = l.owner_id
       left join lateral (select fault from address_bounces where message_id = m.id order by id limit 1) b on true
       left join lateral (select min(opened_at) as opened_at from answer_links where message_id = m.id) k on l.kind <> 'copy'
       left join lateral (
         select min(written_on) as written_on from action_updates where action_id = l.action_id and recorded_at > l.recorded_at
       ) u on l.kind <> 'copy'
       order by l.id desc`,
      parameters,
    );
    return rows.map(({ itemKind, year, number, ...row }) => ({
      ...row,
      reference: formatReference({ kind: itemKind, year, number }),
      path: pathOfReference({ kind: itemKind, year, number }),
    }));
  }

  /** How many reminders were written for this day. */
  async countFor(day: CalendarDay): Promise<number> {
    const [row] = await this.database.rows<{ count: number }>(
      `select count(*)::int as count from reminders where planned_on = $1 and kind in ('stage', 'copy')`,
      [day],
    );
    return row?.count ?? 0;
  }
}
