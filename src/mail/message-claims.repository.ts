import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.service.js';
import type { DeliveryMark } from './delivery-mark.rules.js';
import { ACCOUNT_MESSAGES, type ClaimedMessage } from './mail-message.js';
import { WRITTEN } from './messages.repository.js';

/** Which messages a run may take. */
export type Claimable = {
  /** Those that are due by this instant; null for all that wait. */
  readonly dueBy: Date | null;
  /** Those that may not yet go at this instant are left alone, whoever asks. */
  readonly at: Date;
  /** By the database's clock: those tried since are left alone. */
  readonly notTriedSince: string;
};

/**
 * Who has which message in hand. A claim runs out by the database's clock, which is the same for all copies of the program: where a
 * copy dies, another takes over what it had.
 */
@Injectable()
export class MessageClaimsRepository {
  /** How long a claim holds that is not renewed. */
  readonly leaseSeconds: number = 60;

  constructor(private readonly database: Database) {}

  /** Now, by the database's clock, as it writes it. */
  async now(): Promise<string> {
    const [row] = await this.database.rows<{ now: string }>('select clock_timestamp()::text as now');
    return row?.now ?? '';
  }

  /** Takes up to `most` messages that wait and that nobody else has in hand, those that wait longest first. */
  async claim(run: string, { dueBy, at, notTriedSince }: Claimable, most: number): Promise<ClaimedMessage[]> {
    return this.database.rows(
      `with due as (
         select id from messages
         where state = 'waiting' and ($2::timestamptz is null or next_attempt_at <= $2)
           and (not_before is null or not_before <= $6)
           and (claimed_until is null or claimed_until < clock_timestamp())
           and (tried_at is null or tried_at < $3::timestamptz)
         order by next_attempt_at, id limit $4 for update skip locked
       ), claimed as (
         update messages set claimed_by = $1, claimed_until = clock_timestamp() + make_interval(secs => $5),
           tried_at = clock_timestamp()
         where id in (select id from due)
         returning ${WRITTEN}, attempts, waiting_since as "waitingSince", next_attempt_at
       )
       select * from claimed order by next_attempt_at, id`,
      [run, dueBy, notTriedSince, most, this.leaseSeconds, at],
    );
  }

  /** Renews what the run has in hand. */
  async renew(run: string): Promise<void> {
    await this.database.rows(
      'update messages set claimed_until = clock_timestamp() + make_interval(secs => $2) where claimed_by = $1',
      [run, this.leaseSeconds],
    );
  }

  /** Lets go of messages that were not tried. */
  async release(run: string, ids: readonly number[]): Promise<void> {
    await this.database.rows(
      'update messages set claimed_by = null, claimed_until = null where claimed_by = $1 and id = any($2)',
      [run, ids],
    );
  }

  /**
   * Writes down what became of messages, and lets go of them. A message that was taken over meanwhile is left to its new holder,
   * but where it went, it went.
   * @param keepsSecrets whether messages go nowhere but to a folder, where their secrets can be read as well; what lets
   * somebody into their account is kept nowhere
   */
  async mark(run: string, marks: readonly DeliveryMark[], keepsSecrets: boolean): Promise<void> {
    await this.database.rows(
      `update messages m set state = k.state, attempts = k.attempts, fault = k.fault, next_attempt_at = k.next_attempt_at,
         sent_at = k.sent_at, claimed_by = null, claimed_until = null,
         secret = case when k.state <> 'sent' or ($3 and not starts_with(m.message_key, $4)) then m.secret end,
         reached_addresses = array(select jsonb_array_elements_text(k.reached))
       from jsonb_to_recordset($2::jsonb) k(id integer, state text, attempts integer, fault text, reached jsonb,
         next_attempt_at timestamptz, sent_at timestamptz)
       where m.id = k.id and m.state = 'waiting' and (m.claimed_by = $1 or k.state = 'sent')`,
      [run, JSON.stringify(marks.map(asRow)), keepsSecrets, ACCOUNT_MESSAGES],
    );
  }
}

function asRow({ nextAttemptAt, sentAt, ...mark }: DeliveryMark): object {
  return { ...mark, next_attempt_at: nextAttemptAt, sent_at: sentAt };
}
