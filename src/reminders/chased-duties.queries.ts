import { Injectable } from '@nestjs/common';
import { type Duty, DutyQueries } from '../actions/duties/duty.queries.js';
import { presentOccurrence } from '../actions/duties/duty-table.rules.js';
import type { CalendarDay } from '../calendar/calendar-day.js';
import { Database } from '../database/database.service.js';

/** Of what duties are reminded: of one occurrence at a time. */
@Injectable()
export class ChasedDutiesQueries {
  constructor(
    private readonly database: Database,
    private readonly duties: DutyQueries,
  ) {}

  /**
   * The due date of the present occurrence of each of these actions that are duties: the last open one that has come due by `on`,
   * else the next. Those missed before it are told on the duty’s page, and in no mail.
   */
  async presentDue(actionIds: readonly number[], on: CalendarDay): Promise<Map<number, CalendarDay>> {
    const duties = await this.database.rows<Duty>(
      `select id, made_on as "madeOn", meeting_id as "meetingId", cadence, due_body_id as "dueBodyId", due_nth as "dueNth",
              starts_on as "startsOn", ends_on as "endsOn"
       from actions where id = any($1::int[]) and cadence is not null and starts_on is not null`,
      [actionIds],
    );
    return this.presentIn(duties, on);
  }

  /** The same of one action; null where it is no duty, or nothing of it is open. @param action what is known of it, or its number */
  async presentDueOf(action: Duty | number, on: CalendarDay): Promise<CalendarDay | null> {
    if (typeof action === 'number') return (await this.presentDue([action], on)).get(action) ?? null;
    const isDuty = action.cadence !== null && action.startsOn !== null;
    return isDuty ? ((await this.presentIn([action], on)).get(action.id) ?? null) : null;
  }

  private async presentIn(duties: readonly Duty[], on: CalendarDay): Promise<Map<number, CalendarDay>> {
    const tables = await this.duties.tablesOf(duties, on);
    const present = new Map<number, CalendarDay>();
    for (const [id, table] of tables) {
      const occurrence = presentOccurrence(table);
      if (occurrence) present.set(id, occurrence.dueOn);
    }
    return present;
  }
}
