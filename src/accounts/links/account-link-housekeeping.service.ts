import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Clock } from '../../calendar/clock.js';
import { AccountLinksRepository } from './account-links.repository.js';

const EVERY_HOUR = 3_600_000;
/** So long after its end a link can still say that it is too old. */
const KEPT_FOR = 30 * 24 * EVERY_HOUR;

/** Clears away links that ended long ago. Any number of copies may do so at the same time. */
@Injectable()
export class AccountLinkHousekeeping implements OnApplicationBootstrap, OnApplicationShutdown {
  private timer: NodeJS.Timeout | null = null;

  constructor(
    private readonly links: AccountLinksRepository,
    private readonly clock: Clock,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.sweep().catch(() => {}), EVERY_HOUR).unref();
  }

  onApplicationShutdown(): void {
    if (this.timer) clearInterval(this.timer);
  }

  async sweep(): Promise<void> {
    await this.links.forgetEnded(new Date(this.clock.realNow().getTime() - KEPT_FOR));
  }
}
