import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { seenFromToday } from '../../calendar/viewpoint.js';
import { Database } from '../../database/database.service.js';
import { RecountingRepository } from './recounting.repository.js';

/** So many changes are counted in one transaction. */
const AT_ONCE = 2_000;

/** Brings what is kept of items afterwards up to date, in the background. Any number of copies may do so; one of them does. */
@Injectable()
export class TrendCountingService implements OnModuleDestroy {
  private readonly logger = new Logger(TrendCountingService.name);
  private running: Promise<void> | null = null;
  private isOver = false;

  constructor(
    private readonly database: Database,
    private readonly recounting: RecountingRepository,
  ) {}

  /** Begins, unless it is going on. What fails is tried again when somebody asks the next time. */
  start(): void {
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
    while (!this.isOver) {
      const counted = await this.database.transact((tx) => this.recounting.recount(tx, AT_ONCE));
      if (counted < AT_ONCE) return;
    }
  }

  async onModuleDestroy(): Promise<void> {
    this.isOver = true;
    await this.running;
  }
}
