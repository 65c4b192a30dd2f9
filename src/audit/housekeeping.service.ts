import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Clock } from '../calendar/clock.js';
import { HousekeepingRepository } from './housekeeping.repository.js';
import { RetentionService } from './retention/retention.service.js';

const EVERY_HOUR = 3_600_000;

/** Clears away what has run out, every hour. Any number of copies may do so at the same time. */
@Injectable()
export class HousekeepingService implements OnApplicationBootstrap, OnApplicationShutdown {
  private timer: NodeJS.Timeout | null = null;

  constructor(
    private readonly housekeeping: HousekeepingRepository,
    private readonly retention: RetentionService,
    private readonly clock: Clock,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.sweepQuietly(), EVERY_HOUR).unref();
  }

  onApplicationShutdown(): void {
    if (this.timer) clearInterval(this.timer);
  }

  /**
   * Removes sessions, kept forms and kept files that have run out, and the numbers of forms sent more than a week ago; then what has run
   * out of what is kept for longer, where the council wants that done daily.
   */
  async sweep(): Promise<void> {
    await this.housekeeping.clear(this.clock.now(), this.clock.realNow());
    await this.retention.applyDaily();
  }

  /** A database that is away is swept an hour later. */
  private async sweepQuietly(): Promise<void> {
    await this.sweep().catch(() => {});
  }
}
