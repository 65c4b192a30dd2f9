import { Injectable } from '@nestjs/common';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import { Database } from '../../database/database.service.js';
import { groupedBy } from '../../database/grouped-by.js';
import { COUNTED_MEETINGS } from '../due-dates/counted-meetings.queries.js';
import type { DueTerms, MeetingDay, Met, PutOff } from './duty.rules.js';
import { dutyTable, type StandingOccurrence } from './duty-table.rules.js';

/** What decides when an action recurs; it may be done once only. */
export type Duty = DueTerms & { readonly id: number };

/** What became of duties, occurrence by occurrence. */
@Injectable()
export class DutyQueries {
  constructor(private readonly database: Database) {}

  /** The occurrences of each of these duties up to the next one, as at `today`. */
  async tablesOf(
    duties: readonly Duty[],
    today: CalendarDay,
  ): Promise<Map<number, readonly StandingOccurrence[]>> {
    const recurring = duties.filter(({ cadence }) => cadence !== null);
    if (recurring.length === 0) return new Map();
    const ids = recurring.map(({ id }) => id);
    const bodyIds = recurring.map(({ dueBodyId }) => dueBodyId);
    const [meetings, met, putOff] = await Promise.all([
      this.meetings(ids, bodyIds),
      this.met(ids),
      this.putOff(ids, today),
    ]);
    const [meetingsOf, metOf, putOffOf] = [byAction(meetings), byAction(met), byAction(putOff)];
    return new Map(
      recurring.map((duty) => {
        const { id } = duty;
        const facts = [meetingsOf.get(id) ?? [], metOf.get(id) ?? [], putOffOf.get(id) ?? []] as const;
        return [id, dutyTable(duty, ...facts, today)];
      }),
    );
  }

  private async meetings(
    ids: readonly number[],
    bodyIds: readonly (number | null)[],
  ): Promise<(MeetingDay & { actionId: number })[]> {
    return this.database.rows(COUNTED_MEETINGS, [ids, bodyIds]);
  }

  private async met(ids: readonly number[]): Promise<(Met & { actionId: number })[]> {
    return this.database.rows(
      `select action_id as "actionId", meets_on as "meetsOn", meets_meeting_id as "meetingId", written_on as "writtenOn",
              recorded_at as "recordedAt"
       from action_updates where action_id = any($1) and meets_on is not null`,
      [ids],
    );
  }

  private async putOff(
    ids: readonly number[],
    today: CalendarDay,
  ): Promise<(PutOff & { actionId: number })[]> {
    return this.database.rows(
      `select action_id as "actionId", old_due_on as "from", new_due_on as "to", recorded_at as "recordedAt"
       from extensions where action_id = any($1) and old_due_on is not null and agreed_on <= $2 order by recorded_at, id`,
      [ids, today],
    );
  }
}

function byAction<Row extends { readonly actionId: number }>(rows: readonly Row[]) {
  return groupedBy(rows, ({ actionId }) => actionId);
}
