import { setTimeout as pause } from 'node:timers/promises';
import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { seenFromToday } from '../../calendar/viewpoint.js';
import { Database } from '../../database/database.service.js';
import { RecountingRepository } from './recounting.repository.js';

/** So many changes are counted in one transaction: in the embedded database nobody reads meanwhile. */
const AT_ONCE = 500;
/** How long pages have between two transactions, in milliseconds. */
const REST = 20;
/** In milliseconds. Whatever is noted is counted in by then, as is what another copy of the program left behind when it ended. */
const LOOK_EVERY = 60_000;

/**
 * Brings what is kept of items afterwards up to date, in the background. Any number of copies may do so; one of them does. Where the
 * program serves it begins by itself, at the start and every minute, so that nobody has to ask after an upgrade.
 */
@Injectable()
export class TrendCountingService implements OnModuleDestroy {
  private readonly logger = new Logger(TrendCountingService.name);
  private readonly stopping = new AbortController();
  private running: Promise<void> | null = null;
  private timer: NodeJS.Timeout | null = null;

  constructor(
    private readonly database: Database,
    private readonly recounting: RecountingRepository,
  ) {}

  /** Begins, and looks from time to time for what is noted. */
  begin(): void {
    this.start();
    this.timer ??= setInterval(() => this.start(), LOOK_EVERY).unref();
  }

  /** Counts in what is noted, unless that is going on. What fails is tried again the next time. */
  start(): void {
    if (this.stopping.signal.aborted) return;
    this.running ??= seenFromToday(() => this.catchUp())
      .catch((error: unknown) =>
        this.logger.error('What is kept of changed items could not be worked out', error),
      )
      .finally(() => {
        this.running = null;
      });
  }

  /** Counts whatever has changed. */
  async catchUp(): Promise<void> {
    const { signal } = this.stopping;
    while (!signal.aborted) {
      const counted = await this.database.transact((tx) => this.recounting.recount(tx, AT_ONCE));
      if (counted < AT_ONCE) return;
      await pause(REST, null, { signal }).catch(() => {});
    }
  }

  async onModuleDestroy(): Promise<void> {
    this.stopping.abort();
    if (this.timer) clearInterval(this.timer);
    await this.running;
  }
}
