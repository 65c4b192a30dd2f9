import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { SealAgain, SealedStore } from '../audit/secrets/sealed-stores.service.js';
import { SealedStores } from '../audit/secrets/sealed-stores.service.js';
import { sealingKeyOf } from '../config/sealed-text.rules.js';
import { SecretBox } from '../config/secret-box.service.js';
import {
  ACCOUNT_MESSAGES,
  type MailMessage,
  type StoredMessage,
  type WrittenMessage,
} from './mail-message.js';
import { messageIdOf } from './message-id.js';
import { digestOfReplyTag, replyTagOf } from './reply-tag.js';

export const WRITTEN = `id, message_key as "messageKey", message_id as "messageId", to_address as "toAddress",
  cc_addresses as "ccAddresses", reply_to as "replyTo", unsubscribe_path as "unsubscribePath", subject, text_body as "textBody", html_body as "htmlBody",
  written_at as "writtenAt", reached_addresses as "reachedAddresses",
  secret as "sealedSecret"`;

/** The messages, each written once. What becomes of them is for {@link MessageClaimsRepository} to write down. */
@Injectable()
export class MessagesRepository implements SealedStore {
  readonly name = 'links in messages that wait';

  constructor(
    private readonly box: SecretBox,
    stores: SealedStores,
  ) {
    stores.add(this);
  }

  /**
   * Writes messages in one statement.
   * @param host of the service, which stands in the messages' ids
   * @returns the id of each, in their order; null where one with its key was written before
   */
  async add(
    tx: EntityManager,
    messages: readonly MailMessage[],
    at: Date,
    host: string,
  ): Promise<(number | null)[]> {
    if (messages.length === 0) return [];
    const rows = messages.map((message) => this.asRow(message, at, host));
    const written: { id: number; key: string }[] = await tx.query(
      `insert into messages (message_key, to_address, cc_addresses, reply_to, subject, text_body, html_body, state, written_at,
         message_id, waiting_since, next_attempt_at, not_before, secret, unsubscribe_path, reply_digest)
       select key, "to", array(select jsonb_array_elements_text(cc)), reply_to, subject, text, html, 'waiting', $2::timestamptz,
         message_id, coalesce(not_before, $2::timestamptz), coalesce(not_before, $2::timestamptz), not_before, secret,
         unsubscribe_path, reply_digest
       from jsonb_to_recordset($1::jsonb) m(key text, "to" text, cc jsonb, reply_to text, subject text, text text, html text,
         message_id text, not_before timestamptz, secret text, unsubscribe_path text, reply_digest text)
       on conflict (message_key) do nothing returning id, message_key as key`,
      [JSON.stringify(rows), at],
    );
    const ids = new Map(written.map(({ id, key }) => [key, id]));
    return messages.map(({ key }) => ids.get(key) ?? null);
  }

  /** Locks the message where it was given up. @returns null where it was not, or was sent again or set aside meanwhile */
  async lockFailed(tx: EntityManager, id: number): Promise<StoredMessage | null> {
    const [row]: StoredMessage[] = await tx.query(
      `select ${WRITTEN} from messages where id = $1 and state = 'failed' for update`,
      [id],
    );
    return row ?? null;
  }

  /** Takes the messages written at this instant, so that no run can claim one of them until the transaction ends. */
  async lockWritten(tx: EntityManager, keyPrefix: string, writtenAt: Date): Promise<void> {
    await tx.query(
      'select id from messages where starts_with(message_key, $1) and written_at = $2 order by id for update',
      [keyPrefix, writtenAt],
    );
  }

  /** Takes messages out of the queue that were locked before and that nobody has begun to send. */
  async takeBack(tx: EntityManager, ids: readonly number[]): Promise<void> {
    await tx.query(
      `delete from messages where id = any($1) and state = 'waiting' and attempts = 0 and claimed_by is null`,
      [ids],
    );
  }

  /** Locks every message that was given up. */
  async lockAllFailed(tx: EntityManager): Promise<StoredMessage[]> {
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

  /** The message with its secret, for whoever sends it. @throws SealBroken where no key opens it */
  open({ sealedSecret, ...message }: StoredMessage): WrittenMessage {
    return {
      ...message,
      secret: sealedSecret === null ? null : this.opened(sealedSecret, message.messageKey),
    };
  }

  async sealAgain(tx: EntityManager, again: SealAgain): Promise<number> {
    const rows: { id: number; key: string; secret: string }[] = await tx.query(
      'select id, message_key as key, secret from messages where secret is not null order by id for update',
    );
    const changed = rows.flatMap(({ id, key, secret }) => {
      const sealed = isSealed(secret) ? again(secret, purposeOf(key)) : this.box.seal(secret, purposeOf(key));
      return sealed === null ? [] : [{ id, secret: sealed }];
    });
    await tx.query(
      `update messages m set secret = s.secret from jsonb_to_recordset($1::jsonb) s(id integer, secret text) where m.id = s.id`,
      [JSON.stringify(changed)],
    );
    return changed.length;
  }

  private opened(stored: string, key: string): string {
    return isSealed(stored) ? this.box.open(stored, purposeOf(key)) : stored;
  }

  private asRow(message: MailMessage, at: Date, host: string): object {
    const { key, to, cc, subject, text, html } = message;
    const { replyTo = null, secret = null, unsubscribePath = null, notBefore = null } = message;
    return {
      ...{
        key,
        to,
        cc,
        subject,
        text,
        html,
        secret: secret === null ? null : this.box.seal(secret, purposeOf(key)),
      },
      ...{ reply_to: replyTo, unsubscribe_path: unsubscribePath, message_id: messageIdOf(key, at, host) },
      not_before: notBefore,
      reply_digest:
        secret === null || key.startsWith(ACCOUNT_MESSAGES) ? null : digestOfReplyTag(replyTagOf(secret)),
    };
  }
}

function purposeOf(messageKey: string): string {
  return `secret of message ${messageKey}`;
}

/** A message that an older version wrote has its secret unsealed until it has gone. */
function isSealed(stored: string): boolean {
  return sealingKeyOf(stored) !== null;
}
