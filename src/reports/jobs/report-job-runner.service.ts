import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { type BeforeApplicationShutdown, Injectable, Logger } from '@nestjs/common';
import { ReportJobWork } from './report-job-work.service.js';

/** In milliseconds. What another copy of the program left behind when it ended is taken up by whoever looks next. */
const LOOK_EVERY = 15_000;
/** How long a page waits for what its form asked for, in milliseconds; a short report is there by then. */
const PATIENCE_OF_A_PAGE = 6_000;

/**
 * Makes reports beside the requests, one at a time in each copy of the program, each in a process of its own. It is begun where the
 * program serves, not by commands.
 */
@Injectable()
export class ReportJobRunner implements BeforeApplicationShutdown {
  private readonly logger = new Logger(ReportJobRunner.name);
  private readonly run = randomUUID();
  private timer: NodeJS.Timeout | null = null;
  private work: Promise<void> | null = null;
  private isStopping = false;

  constructor(private readonly jobs: ReportJobWork) {}

  /** Looks from time to time for what is left behind. */
  begin(): void {
    this.wake();
    this.timer ??= setInterval(() => this.wake(), LOOK_EVERY).unref();
  }

  /** Begins to work where there is work and nobody is at it. */
  wake(): void {
    if (this.work || this.isStopping) return;
    this.work = this.makeAll()
      .catch((error: unknown) => this.logger.error('Reports could not be made', error))
      .finally(() => {
        this.work = null;
      });
  }

  /** Begins, and waits a little for the end. */
  async wakeForPage(): Promise<void> {
    this.wake();
    const waiting = new AbortController();
    const patience = pause(PATIENCE_OF_A_PAGE, null, { signal: waiting.signal }).catch(() => {});
    await Promise.race([this.untilIdle(), patience]);
    waiting.abort();
  }

  /** Ends once this copy has nothing left to make; at once where it is at nothing. */
  async untilIdle(): Promise<void> {
    await this.work;
  }

  /** Stops a report that was called off, if this copy of the program makes it. */
  stop(id: number): void {
    this.jobs.stopMaking(id);
  }

  /** Ends what is being made, and leaves it to whoever looks next. */
  async beforeApplicationShutdown(): Promise<void> {
    this.isStopping = true;
    if (this.timer) clearInterval(this.timer);
    this.jobs.stop();
    await this.untilIdle();
  }

  private async makeAll(): Promise<void> {
    while (!this.isStopping && (await this.jobs.makeNext(this.run))) {
      // The next one, until none is left.
    }
  }
}
