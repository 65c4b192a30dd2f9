import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { Change } from '../audit/change.js';
import { Clock } from '../calendar/clock.js';
import { Database } from '../database/database.js';
import { requireAddresses } from './mail-address.js';
import type { Delivery, MailMessage } from './mail-message.js';
import { MessagesRepository } from './messages.repository.js';
import { DeliveryFault, Transport } from './transport.js';

type Outcome = { readonly id: number; readonly fault: DeliveryFault | null };

/** Messages: owed in the transaction that calls for them, sent after it. */
@Injectable()
export class MailService implements OnApplicationShutdown {
  constructor(
    private readonly database: Database,
    private readonly messages: MessagesRepository,
    private readonly transport: Transport,
    private readonly clock: Clock,
  ) {}

  /** Where messages go, in words that end a sentence and hold no secret. */
  get destination(): string {
    return this.transport.destination;
  }

  /** Whether messages only become files in a folder of ours, where their secrets can be read. */
  get isFolder(): boolean {
    return this.transport.isFolder;
  }

  /**
   * Writes a message in the change's transaction; {@link deliver} sends it once that has ended.
   * @returns its id; null where a message with this key was written before
   * @throws NotAnAddress
   */
  async write(change: Pick<Change, 'tx' | 'at'>, message: MailMessage): Promise<number | null> {
    requireAddresses([message.to, ...message.cc]);
    if (message.secret && message.cc.length > 0)
      throw new Error('a secret is for one reader: copy nobody in');
    return this.messages.add(change.tx, message, change.at);
  }

  /**
   * Sends what waits and tries again what failed, each message once. Any number of processes may do so at a time: each takes
   * messages that no other has in hand. Where the mail server cannot be reached the rest is left for a later run.
   */
  async deliver(): Promise<Delivery> {
    const outcomes: Outcome[] = [];
    for (;;) {
      const tried = outcomes.map(({ id }) => id);
      const outcome = await this.deliverNext(tried);
      if (outcome) outcomes.push(outcome);
      if (!outcome || outcome.fault?.isUnreachable) break;
    }
    const failed = outcomes.filter(({ fault }) => fault !== null).length;
    const isUnreachable = outcomes.at(-1)?.fault?.isUnreachable ?? false;
    const waiting = isUnreachable
      ? await this.messages.countToBeSent(
          this.database.reader,
          outcomes.map(({ id }) => id),
        )
      : 0;
    return { sent: outcomes.length - failed, failed, waiting };
  }

  onApplicationShutdown(): void {
    this.transport.close();
  }

  /**
   * The row stays locked while its message is sent, so that no second process sends it too, and a process that dies lets go of it.
   * Such a transaction is never run again by itself: it takes one lock without waiting, so there is no deadlock to break.
   */
  private async deliverNext(tried: readonly number[]): Promise<Outcome | null> {
    return this.database.transact(async (tx) => {
      const message = await this.messages.claim(tx, tried);
      if (!message) return null;
      try {
        await this.transport.send(message);
      } catch (error) {
        if (!(error instanceof DeliveryFault)) throw error;
        await this.messages.markFailed(tx, message.id, error.message);
        return { id: message.id, fault: error };
      }
      await this.messages.markSent(tx, message.id, this.clock.now(), this.transport.isFolder);
      return { id: message.id, fault: null };
    });
  }
}
