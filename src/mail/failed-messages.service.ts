import { Injectable } from '@nestjs/common';
import type { By, Change } from '../audit/change.js';
import { Changes } from '../audit/changes.service.js';
import { Ended } from '../web/errors.js';
import { MailService } from './mail.service.js';
import type { StoredMessage } from './mail-message.js';
import { MessagesRepository } from './messages.repository.js';

/** What a clerk does about messages that were given up. */
@Injectable()
export class FailedMessagesService {
  constructor(
    private readonly changes: Changes,
    private readonly messages: MessagesRepository,
    private readonly mail: MailService,
  ) {}

  /** Has the message sent again, as it stands. @throws Ended where it was not given up, or not any more */
  async sendAgain(id: number, by: By): Promise<void> {
    await this.changes.make(by, async (change) => {
      await this.giveBack(change, [await this.failed(change, id)]);
    });
    await this.mail.deliverForPage();
  }

  /** Has all of them sent again. @returns how many they are */
  async sendAllAgain(by: By): Promise<number> {
    const count = await this.changes.make(by, async (change) => {
      const messages = await this.messages.lockAllFailed(change.tx);
      if (messages.length === 0) throw new Ended('No message is given up any more', '/reminders/outbox');
      await this.giveBack(change, messages);
      return messages.length;
    });
    await this.mail.deliverForPage();
    return count;
  }

  /** Leaves it unsent for good. @throws Ended where it was not given up, or not any more */
  async setAside(id: number, by: By): Promise<void> {
    await this.changes.make(by, async (change) => {
      const message = await this.failed(change, id);
      await this.messages.setAside(change.tx, [id]);
      await recordOf(change, message, 'set aside a message');
    });
  }

  private async failed({ tx }: Change, id: number): Promise<StoredMessage> {
    const message = await this.messages.lockFailed(tx, id);
    if (!message) throw new Ended('This message is not given up any more', `/reminders/outbox/${id}`);
    return message;
  }

  private async giveBack(change: Change, messages: readonly StoredMessage[]): Promise<void> {
    await this.messages.waitAgain(
      change.tx,
      messages.map(({ id }) => id),
      change.at,
    );
    for (const message of messages) await recordOf(change, message, 'had a message sent again');
  }
}

async function recordOf(change: Change, message: StoredMessage, action: string): Promise<void> {
  await change.record({
    action,
    subject: { kind: 'message', id: message.id, reference: null },
    after: { recipient: message.toAddress, messageId: message.id },
  });
}
