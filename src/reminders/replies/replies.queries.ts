import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import { Database } from '../../database/database.service.js';
import { NotFound } from '../../web/errors.js';
import type { MailedReply } from './mailed-reply.entity.js';

/** A message of ours that somebody answers. */
export type AnsweredMessage = {
  readonly id: number;
  readonly to: string;
  /** Who may answer for its reader that day. */
  readonly delegates: readonly string[];
};

/** What of a reply a page shows. */
export type ReplyRow = Pick<
  MailedReply,
  'id' | 'kind' | 'messageId' | 'fromAddress' | 'subject' | 'words' | 'attachments' | 'receivedAt' | 'state'
> & { readonly actionIds: readonly number[] };

const ROW = `
  select r.id, r.kind, r.message_id as "messageId", r.from_address as "fromAddress", r.subject, r.words, r.attachments,
         r.received_at as "receivedAt", r.state,
         array(select distinct l.action_id from reminders l where l.message_id = r.message_id and l.action_id is not null
           order by l.action_id) as "actionIds"
  from mailed_replies r`;

/** What came to the mailbox of replies. */
@Injectable()
export class RepliesQueries {
  constructor(private readonly database: Database) {}

  /** The message of ours with one of these ids; null for none. */
  async answered(
    tx: EntityManager,
    ids: readonly string[],
    today: CalendarDay,
  ): Promise<AnsweredMessage | null> {
    const rows: AnsweredMessage[] = await tx.query(
      `select m.id, lower(m.to_address) as to,
              array(select d.to_address from answer_delegations d where d.from_address = lower(m.to_address)
                and d.ended_at is null and d.until_on >= $2::date) as delegates
       from messages m where m.message_id = any($1::text[]) order by m.id desc limit 1`,
      [ids, today],
    );
    return rows[0] ?? null;
  }

  /** What waits for somebody to decide; the oldest first. */
  async waiting(most: number): Promise<ReplyRow[]> {
    return this.database.rows(`${ROW} where r.state = 'waiting' order by r.id limit $1`, [most]);
  }

  async countWaiting(): Promise<number> {
    const [row] = await this.database.rows<{ count: number }>(
      `select count(*)::int as count from mailed_replies where state = 'waiting'`,
    );
    return row?.count ?? 0;
  }

  /** @throws NotFound for what waits no more too */
  async byId(id: number): Promise<ReplyRow> {
    const [row] = await this.database.rows<ReplyRow>(`${ROW} where r.id = $1 and r.state = 'waiting'`, [id]);
    if (!row) throw new NotFound(`Reply ${id}`);
    return row;
  }
}
