import { setTimeout as pause } from 'node:timers/promises';
import type { DeliveryMark } from './delivery-mark.rules.js';
import type { MessageClaimsRepository } from './message-claims.repository.js';

const MOST_TRIES = 600;
const BETWEEN_TRIES = 1000;
/** So many writings at a time: what ends meanwhile goes together with the next. */
const WRITINGS = 2;

type Waiting = {
  readonly mark: DeliveryMark;
  readonly done: () => void;
  readonly failed: (error: unknown) => void;
};

/**
 * Writes down what became of each message, at once: those that end while others are being written down go together. Where the
 * database is away it is asked until it is back, since a message that went and is not marked would go again.
 */
export class DeliveryMarks {
  private waiting: Waiting[] = [];
  private writings = 0;

  constructor(
    private readonly run: string,
    private readonly claims: MessageClaimsRepository,
    private readonly keepsSecrets: boolean,
  ) {}

  /** Ends when the mark is written. */
  async write(mark: DeliveryMark): Promise<void> {
    return new Promise((done, failed) => {
      this.waiting.push({ mark, done, failed });
      void this.writeWaiting();
    });
  }

  private async writeWaiting(): Promise<void> {
    if (this.writings >= WRITINGS) return;
    this.writings += 1;
    while (this.waiting.length > 0) {
      const marks = this.waiting;
      this.waiting = [];
      await this.persist(marks.map(({ mark }) => mark)).then(
        () => {
          for (const { done } of marks) done();
        },
        (error: unknown) => {
          for (const { failed } of marks) failed(error);
        },
      );
    }
    this.writings -= 1;
  }

  private async persist(marks: readonly DeliveryMark[]): Promise<void> {
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
