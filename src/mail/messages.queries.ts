import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import { NotFound } from '../web/errors.js';
import type { WrittenMessage } from './mail-message.js';
import { IS_TO_BE_SENT } from './messages.repository.js';

/** A message in the list of messages. */
export type MessageRow = {
  readonly id: number;
  readonly toAddress: string;
  readonly subject: string;
  readonly state: 'waiting' | 'sent' | 'failed';
  readonly attempts: number;
  readonly fault: string | null;
  readonly writtenAt: Date;
  readonly sentAt: Date | null;
};

const ROW = `id, to_address as "toAddress", subject, state, attempts, fault, written_at as "writtenAt", sent_at as "sentAt"`;

/** The messages as they stand. */
@Injectable()
export class MessagesQueries {
  constructor(private readonly database: Database) {}

  /** The newest first. @param before the id of the last message of the page before; null for the first page */
  async newest(before: number | null, limit: number): Promise<MessageRow[]> {
    return this.database.rows(
      `select ${ROW} from messages where $1::int is null or id < $1 order by id desc limit $2`,
      [before, limit],
    );
  }

  /** @throws NotFound */
  async byId(id: number): Promise<MessageRow & WrittenMessage> {
    const [row] = await this.database.rows<MessageRow & WrittenMessage>(
      `select ${ROW}, message_key as "messageKey", cc_addresses as "ccAddresses", text_body as "textBody",
              html_body as "htmlBody", secret from messages where id = $1`,
      [id],
    );
    if (!row) throw new NotFound(`Message ${id}`);
    return row;
  }

  /** How many messages the next run of deliveries would try to send. */
  async countToBeSent(): Promise<number> {
    const [row] = await this.database.rows<{ count: number }>(
      `select count(*)::int as count from messages where ${IS_TO_BE_SENT}`,
    );
    return row?.count ?? 0;
  }
}
