import { Injectable } from '@nestjs/common';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import { Clock } from '../../calendar/clock.js';
import { Config } from '../../config/config.js';
import { ReminderRunsRepository } from './reminder-runs.repository.js';

export type RunStanding = { readonly isDaily: boolean; readonly lastAt: Date | null };

/** Remembers when somebody had the reminders of a day written. */
@Injectable()
export class ReminderRunsService {
  constructor(
    private readonly runs: ReminderRunsRepository,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  /** Whether this program writes reminders by itself, and when they were last written; null where they never were. */
  async standing(): Promise<RunStanding> {
    const latest = await this.runs.latest();
    return { isDaily: this.config.remindDaily, lastAt: latest?.endedAt ?? null };
  }

  /** @param work writes the mails and gives how many they are */
  async remember<Written extends { readonly mails: readonly unknown[] }>(
    day: CalendarDay,
    work: () => Promise<Written>,
  ): Promise<Written> {
    const run = await this.runs.beginAsked(day, this.clock.now());
    const written = await work();
    await this.runs.end(run, written.mails.length, this.clock.now());
    return written;
  }
}
