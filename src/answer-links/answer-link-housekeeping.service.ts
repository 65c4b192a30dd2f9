import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { addDays } from '../calendar/calendar-day.js';
import { Clock } from '../calendar/clock.js';
import { AnswerLinksRepository } from './answer-links.repository.js';

const EVERY_HOUR = 3_600_000;
/** So many days after its last one a link is forgotten: until then it can still say that it is too old. */
const KEPT_DAYS = 365;

/** Clears away links that ended long ago and of which nothing tells. Any number of copies may do so at the same time. */
@Injectable()
export class AnswerLinkHousekeeping implements OnApplicationBootstrap, OnApplicationShutdown {
  private timer: NodeJS.Timeout | null = null;

  constructor(
    private readonly links: AnswerLinksRepository,
    private readonly clock: Clock,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.sweep().catch(() => {}), EVERY_HOUR).unref();
  }

  onApplicationShutdown(): void {
    if (this.timer) clearInterval(this.timer);
  }

  /** @returns how many links were removed */
  async sweep(): Promise<number> {
    return this.links.forgetEnded(addDays(this.clock.today(), -KEPT_DAYS));
  }
}
