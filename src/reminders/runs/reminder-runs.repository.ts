import { Injectable } from '@nestjs/common';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import { Database } from '../../database/database.service.js';

/** How long a claim holds that is not renewed, in seconds. */
export const RUN_LEASE_SECONDS = 60;
const LEASE = `clock_timestamp() + interval '${RUN_LEASE_SECONDS} seconds'`;

/** The writings of reminders, and which copy of the program has the day's own in hand. */
@Injectable()
export class ReminderRunsRepository {
  constructor(private readonly database: Database) {}

  /**
   * Takes the day's own run for `copy`, also from one that died over it.
   * @returns its id; null where it is done, or in other hands
   */
  async claimDaily(copy: string, day: CalendarDay, at: Date): Promise<number | null> {
    const [row] = await this.database.transact<{ id: number }[]>((tx) =>
      tx.query(
        `insert into reminder_runs as r (kind, planned_on, started_at, claimed_by, claimed_until)
         values ('daily', $1, $2, $3, ${LEASE})
         on conflict (planned_on) where kind = 'daily' do update
           set claimed_by = $3, claimed_until = ${LEASE}
           where r.ended_at is null and (r.claimed_until is null or r.claimed_until < clock_timestamp())
         returning id`,
        [day, at, copy],
      ),
    );
    return row?.id ?? null;
  }

  async renew(id: number, copy: string): Promise<void> {
    await this.database.rows(
      `update reminder_runs set claimed_until = ${LEASE} where id = $1 and claimed_by = $2`,
      [id, copy],
    );
  }

  /** Lets go of a run that broke off. */
  async release(id: number, copy: string): Promise<void> {
    await this.database.rows(
      'update reminder_runs set claimed_until = null where id = $1 and claimed_by = $2',
      [id, copy],
    );
  }

  async beginAsked(day: CalendarDay, at: Date): Promise<number> {
    const [row] = await this.database.rows<{ id: number }>(
      `insert into reminder_runs (kind, planned_on, started_at) values ('asked', $1, $2) returning id`,
      [day, at],
    );
    return row?.id ?? 0;
  }

  async end(id: number, mails: number, at: Date): Promise<void> {
    await this.database.rows(
      'update reminder_runs set ended_at = $2, mails = $3, claimed_until = null where id = $1',
      [id, at, mails],
    );
  }

  /** The run that ended last. */
  async latest(): Promise<{ readonly endedAt: Date; readonly plannedOn: CalendarDay } | null> {
    const [row] = await this.database.rows<{ endedAt: Date; plannedOn: CalendarDay }>(
      `select ended_at as "endedAt", planned_on as "plannedOn" from reminder_runs
       where ended_at is not null order by ended_at desc limit 1`,
    );
    return row ?? null;
  }
}
