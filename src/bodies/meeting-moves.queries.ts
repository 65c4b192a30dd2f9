import { Injectable } from '@nestjs/common';
import type { CalendarDay } from '../calendar/calendar-day.js';
import { Database } from '../database/database.service.js';
import { HELD_AFTER_ALL } from './meetings.repository.js';

/** One time that a meeting was moved, put right, called off, or entered again after that. */
export type MeetingMoveRow = {
  readonly fromOn: CalendarDay;
  readonly toOn: CalendarDay | null;
  readonly isCorrection: boolean;
  /** Whether it was entered again after it was called off; `fromOn` and `toOn` are then the same day. */
  readonly isHeldAfterAll: boolean;
  readonly reason: string;
  readonly movedOn: CalendarDay;
  readonly movedBy: string;
};

/** The days on which meetings were to be. */
@Injectable()
export class MeetingMovesQueries {
  constructor(private readonly database: Database) {}

  /** How a meeting moved, first to last. */
  async of(meetingId: number): Promise<MeetingMoveRow[]> {
    return this.database.rows(
      `select t.* from (
         select m.from_on as "fromOn", m.to_on as "toOn", m.is_correction as "isCorrection", false as "isHeldAfterAll",
                m.reason, m.moved_on as "movedOn", a.name as "movedBy", m.recorded_at as at
         from meeting_moves m join accounts a on a.id = m.recorded_by_id where m.meeting_id = $1
         union all
         select (e.after->>'heldOn')::date, (e.after->>'heldOn')::date, false, true,
                '', (e.at at time zone 'Europe/London')::date, e.actor, e.at
         from audit_entries e where e.subject_kind = 'meeting' and e.subject_id = $1 and e.action = $2
       ) t order by t.at`,
      [meetingId, HELD_AFTER_ALL],
    );
  }
}
