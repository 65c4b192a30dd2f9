import { Injectable } from '@nestjs/common';
import type { MeetingRow } from '../../bodies/bodies.queries.js';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import { Database } from '../../database/database.service.js';
import { runsOn } from '../../database/runs-on.sql.js';
import type { FeedSubject } from './calendar-feeds.repository.js';

/** A meeting as a calendar shows it. */
export type MeetingInCalendar = Pick<
  MeetingRow,
  'id' | 'bodyCode' | 'bodyName' | 'heldOn' | 'startTime' | 'place'
>;

const COMING = `
  select m.id, b.code as "bodyCode", b.name as "bodyName", m.held_on as "heldOn", m.start_time as "startTime", m.place
  from meetings m join bodies b on b.id = m.body_id
  where m.held_on >= $1::date and not m.is_called_off and (b.id = $2::int or exists (
    select from body_memberships s where s.body_id = b.id and s.person_id = $3::int and ${runsOn('s', '$1::date')}))
  order by m.held_on, m.id limit 100`;

/** When a body meets, or those on which a person sits. */
@Injectable()
export class MeetingEventsQueries {
  constructor(private readonly database: Database) {}

  /** Those to come; none for an owner, who sits nowhere. */
  async of({ personId, bodyId }: FeedSubject, day: CalendarDay): Promise<MeetingInCalendar[]> {
    return this.database.rows(COMING, [day, bodyId, personId]);
  }
}
