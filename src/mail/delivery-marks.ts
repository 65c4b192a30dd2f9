import { setTimeout as pause } from 'node:timers/promises';
import type { DeliveryMark } from './delivery-mark.rules.js';
import type { MessageClaimsRepository } from './message-claims.repository.js';

const MOST_TRIES = 600;
const BETWEEN_TRIES = 1000;

/**
 * Writes down what became of each message, at once: those that end while others are being written down go together. Where the
 * database is away it is asked until it is back, since a message that went and is not marked would go again.
 */
export class DeliveryMarks {
  private waiting: DeliveryMark[] = [];
  private writing: Promise<void> = Promise.resolve();
  private next: Promise<void> | null = null;

  constructor(
    private readonly run: string,
    private readonly claims: MessageClaimsRepository,
    private readonly keepsSecrets: boolean,
  ) {}

  /** Ends when the mark is written. */
  async write(mark: DeliveryMark): Promise<void> {
    this.waiting.push(mark);
    this.next ??= this.writing.then(() => this.writeAll());
    return this.next;
  }

  private async writeAll(): Promise<void> {
    const marks = this.waiting;
    this.waiting = [];
    this.writing = this.next ?? this.writing;
    this.next = null;
    for (let tries = 1; ; tries += 1) {
      try {
        return await this.claims.mark(this.run, marks, this.keepsSecrets);
      } catch (error) {
        if (tries >= MOST_TRIES) throw error;
        await pause(BETWEEN_TRIES);
      }
    }
  }
}
