import { randomUUID } from 'node:crypto';
import { type BeforeApplicationShutdown, Injectable, Logger } from '@nestjs/common';
import { THE_PROGRAM } from '../../audit/change.js';
import { Clock, timeInLondon } from '../../calendar/clock.js';
import { Config } from '../../config/config.js';
import { RemindersService } from '../reminders.service.js';
import { DAILY_TIME, isDailyTime } from './daily-time.rules.js';
import { ReminderRunsRepository, RUN_LEASE_SECONDS } from './reminder-runs.repository.js';

/** Milliseconds between two looks at the clock. */
const EVERY = 20_000;
const FIRST_LOOK_AFTER = 5_000;
const RENEW_EVERY = (RUN_LEASE_SECONDS / 4) * 1000;

/**
 * Writes the day's reminders by itself, once a working day among all copies of the program, and as soon as it is there again where it
 * was away at the time. Sending them is for the loop of deliveries.
 */
@Injectable()
export class DailyReminders implements BeforeApplicationShutdown {
  private readonly log = new Logger(DailyReminders.name);
  private readonly copy = randomUUID();
  private readonly stopping = new AbortController();
  private timers: NodeJS.Timeout[] = [];
  private underWay: Promise<boolean> | null = null;

  constructor(
    private readonly reminders: RemindersService,
    private readonly runs: ReminderRunsRepository,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  /** Begun where the program serves, unless its environment says that something else sends the reminders. */
  begin(): void {
    if (!this.config.remindDaily || this.timers.length > 0) return;
    this.timers = [
      setTimeout(() => void this.lookQuietly(), FIRST_LOOK_AFTER).unref(),
      setInterval(() => void this.lookQuietly(), EVERY).unref(),
    ];
  }

  async beforeApplicationShutdown(): Promise<void> {
    for (const timer of this.timers) clearTimeout(timer);
    this.stopping.abort();
    await this.underWay?.catch(() => {});
  }

  /** Writes the day's reminders where it is time and no copy has. @returns whether this copy wrote them now */
  async look(): Promise<boolean> {
    const today = this.clock.today();
    // Whoever tries out another day need not wait for its morning.
    const time = this.config.shownDay === null ? timeInLondon(this.clock.now()) : DAILY_TIME;
    if (!isDailyTime(today, time)) return false;
    const run = await this.runs.claimDaily(this.copy, today, this.clock.now());
    if (run === null) return false;
    const renewing = setInterval(() => void this.runs.renew(run, this.copy).catch(() => {}), RENEW_EVERY);
    try {
      const { mails } = await this.reminders.write(today, THE_PROGRAM, this.stopping.signal);
      await this.runs.end(run, mails.length, this.clock.now());
      return true;
    } catch (error) {
      await this.runs.release(run, this.copy).catch(() => {});
      throw error;
    } finally {
      clearInterval(renewing);
    }
  }

  private async lookQuietly(): Promise<void> {
    if (this.underWay) return;
    this.underWay = this.look();
    try {
      await this.underWay;
    } catch (error) {
      this.log.error('The day’s reminders could not be written', error);
    } finally {
      this.underWay = null;
    }
  }
}
