import { randomUUID } from 'node:crypto';
import type { Clock } from '../calendar/clock.js';
import { ClaimedBatch } from './claimed-batch.js';
import { type DeliveryMark, markOfFault, markOfReception } from './delivery-mark.rules.js';
import { DeliveryMarks } from './delivery-marks.js';
import type { ClaimedMessage, StoredMessage, WrittenMessage } from './mail-message.js';
import type { Claimable, MessageClaimsRepository } from './message-claims.repository.js';
import { MOST_REPLY_LINES } from './smtp-transport.js';
import { DeliveryFault, type Transport } from './transport.js';

/** So many messages are under way at a time, those not counted that the mail server is slow about. */
const AT_A_TIME = 10;
/** Milliseconds after which the others do not wait for a message any more. */
const SLOW_AFTER = 5_000;
/** After so many messages in a row that the server put off, it is left in peace for a while. */
const MOST_PUT_OFF_IN_A_ROW = 50;
/** A server that once refused a further line is asked for one again after so many messages. */
const WIDEN_AFTER = 200;

/**
 * One run through the messages that may be sent: several at a time, each tried once, each written down before its line takes the
 * next. A message that hangs or is refused holds up itself alone; where no line can be had any more the rest is left for later.
 */
export class DeliveryRun {
  sent = 0;
  failed = 0;
  /** Whether the mail server could not be reached in the end, or would take nothing. */
  isAway = false;
  /** Whether nothing is left to begin with. */
  isThrough = false;
  private readonly id = randomUUID();
  private readonly batch: ClaimedBatch;
  private readonly marks: DeliveryMarks;
  private readonly underWay = new Set<Promise<void>>();
  private slow = 0;
  private lostLines = 0;
  private putOffInARow = 0;
  private isStopped = false;
  private fault: Error | null = null;
  private wake: () => void = () => {};

  constructor(
    claims: MessageClaimsRepository,
    private readonly transport: Transport,
    private readonly clock: Clock,
    claimable: Claimable,
    private readonly open: (message: StoredMessage) => WrittenMessage,
  ) {
    this.batch = new ClaimedBatch(this.id, claims, claimable);
    this.marks = new DeliveryMarks(this.id, claims, transport.isFolder);
  }

  /** @throws Error where the database or the program failed; what was begun is ended before */
  async toItsEnd(): Promise<void> {
    try {
      await this.begin();
    } finally {
      this.isThrough = true;
      await Promise.all(this.underWay);
      this.batch.stopRenewing();
      await this.batch.letGo();
    }
    if (this.fault !== null) throw this.fault;
  }

  /** Begins with no further message. */
  stop(): void {
    this.isStopped = true;
    this.wake();
  }

  private async begin(): Promise<void> {
    while (!this.mustEnd()) {
      if (!this.hasRoom()) {
        await new Promise<void>((done) => {
          this.wake = done;
        });
        continue;
      }
      const message = await this.batch.next();
      if (!message) return;
      const sending = this.deliver(message)
        .catch((error: unknown) => {
          this.fault = error instanceof Error ? error : new Error(String(error));
        })
        .finally(() => {
          this.underWay.delete(sending);
          this.wake();
        });
      this.underWay.add(sending);
    }
  }

  private mustEnd(): boolean {
    this.isAway = this.lostLines >= AT_A_TIME || this.putOffInARow >= MOST_PUT_OFF_IN_A_ROW;
    return this.isAway || this.isStopped || this.fault !== null;
  }

  private hasRoom(): boolean {
    const quick = this.underWay.size - this.slow;
    return quick < AT_A_TIME - this.lostLines && this.underWay.size < MOST_REPLY_LINES;
  }

  private async deliver(message: ClaimedMessage): Promise<void> {
    const mark = await this.send(message);
    await this.marks.write(mark);
    if (mark.state === 'sent') this.sent += 1;
    if (mark.state === 'failed') this.failed += 1;
    if (this.lostLines > 0 && this.sent % WIDEN_AFTER === WIDEN_AFTER - 1) this.lostLines -= 1;
  }

  private async send(message: ClaimedMessage): Promise<DeliveryMark> {
    let isSlow = false as boolean;
    const timer = setTimeout(() => {
      isSlow = true;
      this.slow += 1;
      this.wake();
    }, SLOW_AFTER);
    try {
      const reception = await this.transport.send(this.open(message));
      this.putOffInARow = 0;
      return markOfReception(message, reception, this.clock.now());
    } catch (error) {
      const fault =
        error instanceof DeliveryFault ? error : new DeliveryFault(String(error), 'refused', false);
      if (fault.kind === 'away') this.lostLines += 1;
      this.putOffInARow = fault.kind === 'put-off' ? this.putOffInARow + 1 : 0;
      return markOfFault(message, fault, this.clock.now());
    } finally {
      clearTimeout(timer);
      if (isSlow) this.slow -= 1;
    }
  }
}
