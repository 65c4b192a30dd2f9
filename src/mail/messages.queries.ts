import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.service.js';
import { NotFound } from '../web/errors.js';
import type { MessageStateName, StoredMessage } from './mail-message.js';
import { WRITTEN } from './messages.repository.js';

/** A message in the list of messages. */
export type MessageRow = {
  readonly id: number;
  readonly toAddress: string;
  readonly subject: string;
  readonly state: MessageStateName;
  readonly attempts: number;
  readonly fault: string | null;
  readonly writtenAt: Date;
  readonly sentAt: Date | null;
  /** When it is tried again at the latest; of no meaning where it does not wait. */
  readonly nextAttemptAt: Date;
  /** Before then it is not sent: what caused it may still be undone. */
  readonly notBefore: Date | null;
};

/** A message that was given up. */
export type FailedMessage = Pick<MessageRow, 'id' | 'toAddress' | 'subject' | 'fault' | 'writtenAt'>;

/** How many messages have not left: `waiting` are those that nobody has in hand, `held` those that may not go yet. */
export type UnsentCount = { readonly waiting: number; readonly held: number; readonly failed: number };

const ROW = `id, to_address as "toAddress", subject, state, attempts, fault, written_at as "writtenAt", sent_at as "sentAt",
  next_attempt_at as "nextAttemptAt", not_before as "notBefore"`;

/**
 * The addresses that no e-mail reaches, as (address, fault): the last message there was refused for good, or one came back and
 * nobody has answered from there since or said that it works again.
 */
const UNREACHED_ADDRESSES = `(
  select lower(m.to_address) as address, coalesce(m.fault, 'no reason was given') as fault from messages m
  where m.state = 'failed' and not exists (
    select from messages later where later.to_address = m.to_address and later.id > m.id and later.state = 'sent')
  union all
  select b.address, b.fault from address_bounces b where b.cleared_at is null)`;

/** The messages as they stand. */
@Injectable()
export class MessagesQueries {
  constructor(private readonly database: Database) {}

  /**
   * The newest first.
   * @param before the id of the last message of the page before; null for the first page
   * @param state those in it alone
   */
  async newest(
    before: number | null,
    limit: number,
    state: MessageStateName | null = null,
  ): Promise<MessageRow[]> {
    return this.database.rows(
      `select ${ROW} from messages where ($1::int is null or id < $1) and ($3::text is null or state = $3)
       order by id desc limit $2`,
      [before, limit, state],
    );
  }

  /** @throws NotFound */
  async byId(id: number): Promise<MessageRow & StoredMessage> {
    const [row] = await this.database.rows<MessageRow & StoredMessage>(
      `select ${WRITTEN}, state, attempts, fault, sent_at as "sentAt", next_attempt_at as "nextAttemptAt",
         not_before as "notBefore"
       from messages where id = $1`,
      [id],
    );
    if (!row) throw new NotFound(`Message ${id}`);
    return row;
  }

  async countUnsent(at: Date): Promise<UnsentCount> {
    const [row] = await this.database.rows<UnsentCount>(
      `select (select count(*)::int from messages where state = 'waiting' and (not_before is null or not_before <= $1)
                 and (claimed_until is null or claimed_until < clock_timestamp())) as waiting,
              (select count(*)::int from messages where state = 'waiting' and not_before > $1) as held,
              (select count(*)::int from messages where state = 'failed') as failed`,
      [at],
    );
    return row ?? { waiting: 0, held: 0, failed: 0 };
  }

  /** Those that were given up, the oldest first, and how many there are in all. */
  async failed(limit: number): Promise<{ total: number; first: FailedMessage[] }> {
    const rows = await this.database.rows<FailedMessage & { total: number }>(
      `select id, to_address as "toAddress", subject, fault, written_at as "writtenAt", count(*) over ()::int as total
       from messages where state = 'failed' order by id limit $1`,
      [limit],
    );
    return { total: rows[0]?.total ?? 0, first: rows };
  }

  /** How many wait since before `instant`. */
  async countWaitingSince(instant: Date): Promise<number> {
    const [row] = await this.database.rows<{ count: number }>(
      `select count(*)::int as count from messages where state = 'waiting' and waiting_since < $1`,
      [instant],
    );
    return row?.count ?? 0;
  }

  /** The addresses that no e-mail reaches, in lower case, with what the mail server said. */
  async unreachedAddresses(): Promise<Map<string, string>> {
    const rows = await this.database.rows<{ address: string; fault: string }>(
      `select address, fault from ${UNREACHED_ADDRESSES} u`,
    );
    return new Map(rows.map(({ address, fault }) => [address, fault]));
  }
}
