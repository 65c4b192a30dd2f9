import { performance } from 'node:perf_hooks';
import type { ClaimedMessage } from './mail-message.js';
import type { Claimable, MessageClaimsRepository } from './message-claims.repository.js';

const AT_ONCE = 50;
/** With so few left further ones are claimed meanwhile. */
const FEW = 25;

/** The messages that a run has claimed and not yet begun to send. */
export class ClaimedBatch {
  private messages: ClaimedMessage[] = [];
  private claiming: Promise<void> | null = null;
  private isExhausted = false;
  private renewedAt = performance.now();
  private readonly timer: NodeJS.Timeout;

  constructor(
    private readonly run: string,
    private readonly claims: MessageClaimsRepository,
    private readonly claimable: Claimable,
  ) {
    this.timer = setInterval(() => void this.renew(), (claims.leaseSeconds / 4) * 1000).unref();
  }

  /** The next message to send; null where none is left that may be claimed. */
  async next(): Promise<ClaimedMessage | null> {
    if (this.messages.length > 0 && !this.isSure()) await this.letGo();
    if (this.messages.length <= FEW && !this.isExhausted) this.claiming ??= this.claim();
    // A claim that fails while there is still something to send is tried again with the next message.
    this.claiming?.catch(() => {});
    if (this.messages.length === 0) await this.claiming;
    return this.messages.shift() ?? null;
  }

  /** Lets go of what was not begun. */
  async letGo(): Promise<void> {
    await this.claiming?.catch(() => {});
    const ids = this.messages.map(({ id }) => id);
    this.messages = [];
    if (ids.length > 0) await this.claims.release(this.run, ids);
  }

  stopRenewing(): void {
    clearInterval(this.timer);
  }

  private async claim(): Promise<void> {
    const asked = performance.now();
    try {
      const claimed = await this.claims.claim(this.run, this.claimable, AT_ONCE);
      if (this.messages.length === 0) this.renewedAt = asked;
      this.messages.push(...claimed);
      this.isExhausted = claimed.length === 0;
    } finally {
      this.claiming = null;
    }
  }

  /** A process that stood still, as in a machine that slept, may have lost its claims. */
  private isSure(): boolean {
    return performance.now() - this.renewedAt < (this.claims.leaseSeconds / 2) * 1000;
  }

  private async renew(): Promise<void> {
    const asked = performance.now();
    await this.claims.renew(this.run).then(
      () => {
        this.renewedAt = Math.max(this.renewedAt, asked);
      },
      () => {}, // a database that is away lets nobody else claim them either
    );
  }
}
