import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { MailMessage, WrittenMessage } from './mail-message.js';

/** A message that keeps failing is left alone after so many attempts. */
export const MOST_ATTEMPTS = 5;

const WRITTEN = `id, message_key as "messageKey", to_address as "toAddress", cc_addresses as "ccAddresses",
  subject, text_body as "textBody", html_body as "htmlBody", written_at as "writtenAt", secret`;

/** Which messages the next run of deliveries takes, in SQL. */
export const IS_TO_BE_SENT = `(state = 'waiting' or (state = 'failed' and attempts < ${MOST_ATTEMPTS}))`;

/** The messages, each written once and then sent until it is gone. */
@Injectable()
export class MessagesRepository {
  /** @returns the message's id; null where one with its key was written before */
  async add(tx: EntityManager, message: MailMessage, at: Date): Promise<number | null> {
    const [row]: { id: number }[] = await tx.query(
      `insert into messages (message_key, to_address, cc_addresses, subject, text_body, html_body, secret, state, written_at)
       values ($1, $2, $3, $4, $5, $6, $7, 'waiting', $8)
       on conflict (message_key) do nothing returning id`,
      [
        message.key,
        message.to,
        message.cc,
        message.subject,
        message.text,
        message.html,
        message.secret ?? null,
        at,
      ],
    );
    return row?.id ?? null;
  }

  /** Locks the next message that is to be sent and that nobody else has in hand, those tried least first. */
  async claim(tx: EntityManager, tried: readonly number[]): Promise<WrittenMessage | null> {
    const [row]: WrittenMessage[] = await tx.query(
      `select ${WRITTEN} from messages where ${IS_TO_BE_SENT} and id <> all($1::int[])
       order by attempts, id limit 1 for update skip locked`,
      [tried],
    );
    return row ?? null;
  }

  /** @param keepsSecret whether it went nowhere but to a folder, where its secret can be read as well */
  async markSent(tx: EntityManager, id: number, at: Date, keepsSecret: boolean): Promise<void> {
    await tx.query(
      `update messages set state = 'sent', attempts = attempts + 1, fault = null, sent_at = $2,
              secret = case when $3 then secret end
       where id = $1`,
      [id, at, keepsSecret],
    );
  }

  async markFailed(tx: EntityManager, id: number, fault: string): Promise<void> {
    await tx.query(
      `update messages set state = 'failed', attempts = attempts + 1, fault = $2 where id = $1`,
      [id, fault],
    );
  }

  async countToBeSent(tx: EntityManager, tried: readonly number[]): Promise<number> {
    const [row]: { count: number }[] = await tx.query(
      `select count(*)::int as count from messages where ${IS_TO_BE_SENT} and id <> all($1::int[])`,
      [tried],
    );
    return row?.count ?? 0;
  }
}
