import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { MailMessage, WrittenMessage } from './mail-message.js';
import { messageIdOf } from './message-id.js';
import { digestOfReplyTag, replyTagOf } from './reply-tag.js';

export const WRITTEN = `id, message_key as "messageKey", message_id as "messageId", to_address as "toAddress",
  cc_addresses as "ccAddresses", reply_to as "replyTo", unsubscribe_path as "unsubscribePath", subject, text_body as "textBody", html_body as "htmlBody",
  written_at as "writtenAt", reached_addresses as "reachedAddresses", secret`;

/** The messages, each written once. What becomes of them is for {@link MessageClaimsRepository} to write down. */
@Injectable()
export class MessagesRepository {
  /**
   * @param host of the service, which stands in the message's id
   * @returns the message's id; null where one with its key was written before
   */
  async add(tx: EntityManager, message: MailMessage, at: Date, host: string): Promise<number | null> {
    const {
      key,
      to,
      cc,
      replyTo = null,
      subject,
      text,
      html,
      secret = null,
      unsubscribePath = null,
    } = message;
    const replyDigest = secret === null ? null : digestOfReplyTag(replyTagOf(secret));
    const id = messageIdOf(key, at, host);
    const [row]: { id: number }[] = await tx.query(
      `insert into messages (message_key, to_address, cc_addresses, reply_to, subject, text_body, html_body, state, written_at,
         message_id, waiting_since, next_attempt_at, secret, unsubscribe_path, reply_digest)
       values ($1, $2, $3, $4, $5, $6, $7, 'waiting', $8, $9, $8, $8, $10, $11, $12)
       on conflict (message_key) do nothing returning id`,
      [key, to, cc, replyTo, subject, text, html, at, id, secret, unsubscribePath, replyDigest],
    );
    return row?.id ?? null;
  }

  /** Locks the message where it was given up. @returns null where it was not, or was sent again or set aside meanwhile */
  async lockFailed(tx: EntityManager, id: number): Promise<WrittenMessage | null> {
    const [row]: WrittenMessage[] = await tx.query(
      `select ${WRITTEN} from messages where id = $1 and state = 'failed' for update`,
      [id],
    );
    return row ?? null;
  }

  /** Locks every message that was given up. */
  async lockAllFailed(tx: EntityManager): Promise<WrittenMessage[]> {
    return tx.query(`select ${WRITTEN} from messages where state = 'failed' order by id for update`);
  }

  async waitAgain(tx: EntityManager, ids: readonly number[], at: Date): Promise<void> {
    await tx.query(
      `update messages set state = 'waiting', attempts = 0, fault = null, waiting_since = $2, next_attempt_at = $2
       where id = any($1)`,
      [ids, at],
    );
  }

  async setAside(tx: EntityManager, ids: readonly number[]): Promise<void> {
    await tx.query(
      `update messages set state = 'set-aside', secret = null where id = any($1) and state = 'failed'`,
      [ids],
    );
  }
}
