import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { AccessEventsRepository, type NewAccessEvent } from './access-events.repository.js';

/** While the database is away so many events wait; those that come after are lost, which the log says. */
const MOST_WAITING = 10_000;

/**
 * The trace of reads and refusals, written beside the requests: nobody waits for it. One statement is under way at a time; what comes
 * meanwhile goes with the next, so that many requests at once cost few statements.
 */
@Injectable()
export class AccessTrace implements OnApplicationShutdown {
  private readonly log = new Logger(AccessTrace.name);
  private waiting: NewAccessEvent[] = [];
  private readonly comingIn = new Set<Promise<unknown>>();
  private writing: Promise<void> = Promise.resolve();
  private isWriting = false;

  constructor(private readonly events: AccessEventsRepository) {}

  add(...events: readonly NewAccessEvent[]): void {
    if (events.length === 0) return;
    if (this.waiting.length + events.length > MOST_WAITING) this.log.error('Events of the trace were lost');
    else this.waiting.push(...events);
    this.write();
  }

  /** Adds what has to be found out first. */
  addOnceKnown(events: Promise<readonly NewAccessEvent[]>): void {
    const added: Promise<unknown> = events
      .then((known) => this.add(...known))
      .catch((error: unknown) =>
        this.log.error('It could not be told whether something exempt was read', error),
      )
      .finally(() => this.comingIn.delete(added));
    this.comingIn.add(added);
  }

  /** Waits until all is written. */
  async settle(): Promise<void> {
    await Promise.all(this.comingIn);
    this.write();
    await this.writing;
  }

  async onApplicationShutdown(): Promise<void> {
    await this.settle();
  }

  private write(): void {
    if (this.isWriting || this.waiting.length === 0) return;
    this.isWriting = true;
    this.writing = this.writeAll();
  }

  private async writeAll(): Promise<void> {
    while (this.waiting.length > 0) {
      const events = this.waiting;
      this.waiting = [];
      try {
        await this.events.add(events);
      } catch (error) {
        // They go with the next that comes, or when the program stops.
        this.waiting = [...events, ...this.waiting];
        this.log.error('The trace could not be written', error);
        break;
      }
    }
    this.isWriting = false;
  }
}
