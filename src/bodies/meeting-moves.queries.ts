import { Injectable } from '@nestjs/common';
import type { CalendarDay } from '../calendar/calendar-day.js';
import { Database } from '../database/database.js';

/** One time that a meeting was moved, put right or called off. */
export type MeetingMoveRow = {
  readonly fromOn: CalendarDay;
  readonly toOn: CalendarDay | null;
  readonly isCorrection: boolean;
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
      `select m.from_on as "fromOn", m.to_on as "toOn", m.is_correction as "isCorrection", m.reason, m.moved_on as "movedOn",
              a.name as "movedBy"
       from meeting_moves m join accounts a on a.id = m.recorded_by_id where m.meeting_id = $1 order by m.id`,
      [meetingId],
    );
  }

  /** The day on which the meeting is now that a body was to hold on `day`; null where none was moved away from it, or another is on it. */
  async movedFrom(bodyCode: string, day: string): Promise<CalendarDay | null> {
    const [moved] = await this.database.rows<{ heldOn: CalendarDay }>(
      `select m.held_on as "heldOn" from meeting_moves v
       join meetings m on m.id = v.meeting_id join bodies b on b.id = m.body_id
       where b.code = $1 and v.from_on::text = $2 and m.held_on <> v.from_on
         and not exists (select from meetings s where s.body_id = m.body_id and s.held_on = v.from_on)
       order by v.id desc limit 1`,
      [bodyCode.toUpperCase(), day],
    );
    return moved?.heldOn ?? null;
  }
}
