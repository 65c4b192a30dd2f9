import { Injectable } from '@nestjs/common';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import { Database } from '../../database/database.service.js';
import type { AskedOwner } from '../../recommendations/addressees/answering-bodies.queries.js';
import { NotFound } from '../../web/errors.js';
import type { MailedReply } from './mailed-reply.entity.js';
import type { MailedReplyFile } from './mailed-reply-file.entity.js';

/** A message of ours that somebody answers. */
export type AnsweredMessage = {
  readonly id: number;
  readonly to: string;
  /** Who may answer for its reader that day. */
  readonly delegates: readonly string[];
  /** Whose right to answer it is: the reader's, or of whoever lets the reader answer. */
  readonly answersAs: { readonly address: string; readonly personId: number | null };
  readonly delegationIsOver: boolean;
  /** Who owes what it asked about. */
  readonly owners: readonly number[];
};

/** A file of a reply, without its bytes. */
export type ReplyFileRow = Pick<MailedReplyFile, 'id' | 'filename' | 'mediaType' | 'sizeBytes' | 'fault'>;

/** What of a reply a page shows. */
export type ReplyRow = Pick<
  MailedReply,
  | ('id' | 'kind' | 'messageId' | 'fromAddress' | 'subject' | 'words' | 'attachments' | 'receivedAt')
  | ('state' | 'reason' | 'decidedBy' | 'removedAt' | 'removedReason')
> & {
  /** By name where somebody is known by the address, and in whose place they answer. */
  readonly sender: string;
  readonly actionIds: readonly number[];
  /** The recommendations whose formal responses the message asked for. */
  readonly responseIds: readonly number[];
  /** Who was asked for each of them. */
  readonly askedOwners: readonly AskedOwner[];
  readonly files: readonly ReplyFileRow[];
};

/** What message `m` asked about: its lines in the ledger but for copies, and what its link is good for. */
const ASKED = `
  select l.action_id, l.recommendation_id, l.owner_id from reminders l where l.message_id = m.id and l.kind <> 'copy'
  union
  select i.action_id, i.recommendation_id, i.owner_id from answer_links k join answer_link_items i on i.link_id = k.id
  where k.message_id = m.id`;

const ROW = `
  select r.id, r.kind, r.message_id as "messageId", r.from_address as "fromAddress", r.subject, r.words, r.attachments,
         r.received_at as "receivedAt", r.state, r.reason, r.decided_by as "decidedBy",
         r.removed_at as "removedAt", r.removed_reason as "removedReason",
         case when d.id is null then coalesce(p.name, r.from_address)
           else coalesce(p.name, d.to_name) || ', in place of ' || d.from_name end as sender,
         array(select distinct asked.action_id from (${ASKED}) asked where asked.action_id is not null order by 1) as "actionIds",
         array(select distinct asked.recommendation_id from (${ASKED}) asked where asked.recommendation_id is not null order by 1)
           as "responseIds",
         (select coalesce(json_agg(json_build_object('recommendationId', asked.recommendation_id, 'ownerId', asked.owner_id)), '[]')
            from (${ASKED}) asked where asked.recommendation_id is not null and asked.owner_id is not null) as "askedOwners",
         (select coalesce(json_agg(json_build_object('id', f.id, 'filename', f.filename, 'mediaType', f.media_type,
             'sizeBytes', f.size_bytes, 'fault', f.fault) order by f.id), '[]') from mailed_reply_files f where f.reply_id = r.id) as files
  from mailed_replies r
  left join messages m on m.id = r.message_id
  left join people p on p.email = r.from_address
  left join lateral (
    select id, from_name, to_name from answer_delegations
    where to_address = r.from_address and lower(m.to_address) in (from_address, to_address)
      and delegated_at <= r.received_at order by id desc limit 1
  ) d on true`;

/** What came to the mailbox of replies. */
@Injectable()
export class RepliesQueries {
  constructor(private readonly database: Database) {}

  /**
   * The message of ours that is answered; null for none.
   * @param ids of messages that the answer names
   * @param digests of the tags in the addresses that it went to
   */
  async answered(
    ids: readonly string[],
    digests: readonly string[],
    today: CalendarDay,
  ): Promise<AnsweredMessage | null> {
    const [row] = await this.database.rows<AnsweredMessage>(
      `select m.id, lower(m.to_address) as to,
              array(select d.to_address from answer_delegations d where d.from_address = lower(m.to_address)
                and d.ended_at is null and d.until_on >= $2::date) as delegates,
              json_build_object('address', coalesce(d.from_address, lower(m.to_address)), 'personId', p.id) as "answersAs",
              d.id is not null and (d.ended_at is not null or d.until_on < $2::date) as "delegationIsOver",
              array(select distinct coalesce(a.owner_id, asked.owner_id) from (${ASKED}) asked
                left join actions a on a.id = asked.action_id
                where coalesce(a.owner_id, asked.owner_id) is not null) as owners
       from messages m
       left join lateral (select delegation_id from answer_links where message_id = m.id limit 1) k on true
       left join answer_delegations d on d.id = k.delegation_id
       left join people p on p.email = coalesce(d.from_address, lower(m.to_address))
       where m.message_id = any($1::text[]) or m.reply_digest = any($3::text[]) order by m.id desc limit 1`,
      [ids, today, digests],
    );
    return row ?? null;
  }

  /** What waits for somebody to decide; the oldest first. */
  async waiting(most: number): Promise<ReplyRow[]> {
    return this.database.rows(`${ROW} where r.state = 'waiting' order by r.id limit $1`, [most]);
  }

  /** What the program set aside by itself; the newest first. */
  async setAside(most: number): Promise<ReplyRow[]> {
    return this.database.rows(
      `${ROW} where r.state = 'set-aside' and r.decided_by is null order by r.id desc limit $1`,
      [most],
    );
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

  /** A file of a reply that waits. @throws NotFound where it was not taken too */
  async file(
    replyId: number,
    id: number,
  ): Promise<Pick<MailedReplyFile, 'filename'> & { mediaType: string; content: Buffer }> {
    const [file] = await this.database.rows<{ filename: string; mediaType: string; content: Uint8Array }>(
      `select f.filename, f.media_type as "mediaType", f.content from mailed_reply_files f
       join mailed_replies r on r.id = f.reply_id and r.state = 'waiting'
       where f.reply_id = $1 and f.id = $2 and f.content is not null`,
      [replyId, id],
    );
    if (!file) throw new NotFound('This file');
    return { ...file, content: Buffer.from(file.content) };
  }
}
