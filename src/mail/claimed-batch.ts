import { performance } from 'node:perf_hooks';
import type { ClaimedMessage } from './mail-message.js';
import { type Claimable, LEASE_SECONDS, type MessageClaimsRepository } from './message-claims.repository.js';

const AT_ONCE = 50;
const RENEW_EVERY = (LEASE_SECONDS / 4) * 1000;
/** A process that stood still for longer, as in a machine that slept, may have lost its claims: in milliseconds. */
const SURE_FOR = (LEASE_SECONDS / 2) * 1000;

/** The messages that a run has claimed and not yet begun to send. */
export class ClaimedBatch {
  private messages: ClaimedMessage[] = [];
  private renewedAt = 0;
  private readonly timer: NodeJS.Timeout;

  constructor(
    private readonly run: string,
    private readonly claims: MessageClaimsRepository,
    private readonly claimable: Claimable,
  ) {
    this.timer = setInterval(() => void this.renew(), RENEW_EVERY).unref();
  }

  /** The next message to send; null where none is left that may be claimed. */
  async next(): Promise<ClaimedMessage | null> {
    if (this.messages.length > 0 && performance.now() - this.renewedAt > SURE_FOR) await this.letGo();
    if (this.messages.length === 0) {
      this.renewedAt = performance.now();
      this.messages = await this.claims.claim(this.run, this.claimable, AT_ONCE);
    }
    return this.messages.shift() ?? null;
  }

  /** Lets go of what was not begun. */
  async letGo(): Promise<void> {
    const ids = this.messages.map(({ id }) => id);
    this.messages = [];
    if (ids.length > 0) await this.claims.release(this.run, ids);
  }

  stopRenewing(): void {
    clearInterval(this.timer);
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
