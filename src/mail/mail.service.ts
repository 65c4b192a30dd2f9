import { setTimeout as pause } from 'node:timers/promises';
import { type BeforeApplicationShutdown, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Change } from '../audit/change.js';
import { Clock } from '../calendar/clock.js';
import { Config } from '../config/config.js';
import { DeliveryRun } from './delivery-run.js';
import { requireAddresses } from './mail-address.js';
import {
  ACCOUNT_MESSAGES,
  type Delivery,
  type MailMessage,
  type StoredMessage,
  type WrittenMessage,
} from './mail-message.js';
import { MessageClaimsRepository } from './message-claims.repository.js';
import { MessagesQueries } from './messages.queries.js';
import { MessagesRepository } from './messages.repository.js';
import { mailHostOf } from './sender.js';
import { Transport } from './transport.js';

/** How long a page waits for the messages that its form caused, in milliseconds; what is not gone by then goes on by itself. */
const PATIENCE_OF_A_PAGE = 8_000;
/** How long the program waits for messages under way when it is stopped, in milliseconds. */
const PATIENCE_AT_THE_END = 5_000;

/** Messages: owed in the transaction that calls for them, sent after it, outside any transaction. */
@Injectable()
export class MailService implements BeforeApplicationShutdown {
  private readonly runs = new Map<DeliveryRun, Promise<void>>();

  constructor(
    private readonly messages: MessagesRepository,
    private readonly queries: MessagesQueries,
    private readonly claims: MessageClaimsRepository,
    private readonly transport: Transport,
    private readonly config: Config,
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
   * The message for those who keep the register. What lets its reader in is not for them, but for where nobody receives it and the
   * folder shows it anyway; what lets somebody into their account is for nobody else.
   */
  forKeepers<Of extends StoredMessage>(message: Of): Of & WrittenMessage {
    const isShown = this.isFolder && !message.messageKey.startsWith(ACCOUNT_MESSAGES);
    return { ...message, secret: isShown ? this.messages.open(message).secret : null };
  }

  /**
   * Writes a message in the change's transaction; {@link deliver} sends it once that has ended.
   * @returns its id; null where a message with this key was written before
   * @throws NotAnAddress
   */
  async write(change: Pick<Change, 'tx' | 'at'>, message: MailMessage): Promise<number | null> {
    const [id] = await this.writeAll(change, [message]);
    return id ?? null;
  }

  /** As {@link write}, for many in one statement. @returns the id of each, in their order */
  async writeAll(
    change: Pick<Change, 'tx' | 'at'>,
    messages: readonly MailMessage[],
  ): Promise<(number | null)[]> {
    for (const { to, cc, secret } of messages) {
      requireAddresses([to, ...cc]);
      if (secret && cc.length > 0) throw new Error('a secret is for one reader: copy nobody in');
    }
    return this.messages.add(change.tx, messages, change.at, mailHostOf(this.config));
  }

  /** Sets aside, of these messages, those that were given up: newer ones say what they said. */
  async setAsideReplaced(tx: EntityManager, ids: readonly number[]): Promise<void> {
    if (ids.length > 0) await this.messages.setAside(tx, ids);
  }

  /**
   * Sends all that waits, each message once, and ends when the last is answered for. Any number of processes may do so at a time:
   * each takes messages that no other has in hand. Where the mail server cannot be reached the rest is left for later.
   */
  async deliver(): Promise<Delivery> {
    return this.outcomeOf(await this.run(null));
  }

  /** As {@link deliver}, for a page, which waits a few seconds at most. */
  async deliverAllForPage(): Promise<Delivery> {
    return this.outcomeOf(await this.runForPage(null));
  }

  /** Sends what is due, so also what the page's form has just caused; the page waits for it a few seconds at most. */
  async deliverForPage(): Promise<void> {
    await this.runForPage(this.clock.now());
  }

  /**
   * Sends what is due for its next attempt. Where an earlier run still waits for slow answers, this one goes past it.
   * @returns whether the mail server was there; null where an earlier run is not yet through
   */
  async deliverDue(): Promise<boolean | null> {
    if ([...this.runs.keys()].some(({ isThrough }) => !isThrough)) return null;
    const run = await this.run(this.clock.now());
    return !run.isAway;
  }

  async beforeApplicationShutdown(): Promise<void> {
    const runs = [...this.runs];
    for (const [run] of runs) run.stop();
    const ended = Promise.all(runs.map(([, end]) => end.catch(() => {})));
    await Promise.race([ended, pause(PATIENCE_AT_THE_END, null, { ref: false })]);
    this.transport.close(true);
    await ended;
  }

  private async runForPage(dueBy: Date | null): Promise<DeliveryRun> {
    const run = await this.begin(dueBy);
    const waiting = new AbortController();
    const patience = pause(PATIENCE_OF_A_PAGE, null, { signal: waiting.signal }).catch(() => {});
    await Promise.race([this.runs.get(run)?.catch(() => {}), patience]);
    waiting.abort();
    return run;
  }

  private async run(dueBy: Date | null): Promise<DeliveryRun> {
    const run = await this.begin(dueBy);
    await this.runs.get(run);
    return run;
  }

  private async begin(dueBy: Date | null): Promise<DeliveryRun> {
    const claimable = { dueBy, at: this.clock.now(), notTriedSince: await this.claims.now() };
    const run = new DeliveryRun(this.claims, this.transport, this.clock, claimable, (message) =>
      this.messages.open(message),
    );
    const end = run.toItsEnd().finally(() => this.runs.delete(run));
    end.catch(() => {}); // whoever waits for it is told
    this.runs.set(run, end);
    return run;
  }

  private async outcomeOf({ sent, failed }: DeliveryRun): Promise<Delivery> {
    const { waiting, failed: givenUp } = await this.queries.countUnsent(this.clock.now());
    return { sent, failed, waiting, givenUp };
  }
}
