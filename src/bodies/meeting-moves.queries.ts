import { Injectable } from '@nestjs/common';
import type { CalendarDay } from '../calendar/calendar-day.js';
import { Database } from '../database/database.js';
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

/** Under which body and day a meeting is found. */
export type MeetingPlace = { readonly bodyCode: string; readonly heldOn: CalendarDay };

const WHERE_IT_WENT = `
  with recursive line as (
    select id, null::date as from_on from bodies where code = $1
    union
    select s.successor_id, s.from_on from body_successions s join line l on l.id = s.body_id
  )
  select b.code as "bodyCode", m.held_on as "heldOn"
  from line l join meetings m on m.body_id = l.id join bodies b on b.id = l.id
  left join lateral (
    select id from meeting_moves where meeting_id = m.id and from_on::text = $2 order by id desc limit 1
  ) v on true
  where (v.id is not null or m.held_on::text = $2) and (l.from_on is null or m.held_on >= l.from_on)
    and not exists (select from meetings s join bodies o on o.id = s.body_id where o.code = $1 and s.held_on::text = $2)
  order by b.code = $1 desc, v.id desc nulls last, m.id limit 1`;

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

  /**
   * Where the meeting is now that the body was to hold on `day`: on another day where it was moved, with the successor where that took
   * the body's place. Null where there was none, or the body has another on that day.
   */
  async whereItWent(bodyCode: string, day: string): Promise<MeetingPlace | null> {
    const [place] = await this.database.rows<MeetingPlace>(WHERE_IT_WENT, [bodyCode.toUpperCase(), day]);
    return place ?? null;
  }
}
