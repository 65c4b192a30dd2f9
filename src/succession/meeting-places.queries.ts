import { Injectable } from '@nestjs/common';
import type { CalendarDay } from '../calendar/calendar-day.js';
import { Database } from '../database/database.service.js';

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

/** Where meetings are found that were moved, or passed to a successor. */
@Injectable()
export class MeetingPlacesQueries {
  constructor(private readonly database: Database) {}

  /**
   * Where the meeting is now that the body was to hold on `day`: on another day where it was moved, with the successor where that took
   * the body's place. Null where there was none, or the body has another on that day.
   */
  async whereItWent(bodyCode: string, day: string): Promise<MeetingPlace | null> {
    const [place] = await this.database.rows<MeetingPlace>(WHERE_IT_WENT, [bodyCode.toUpperCase(), day]);
    return place ?? null;
  }
}
