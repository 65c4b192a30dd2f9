import { Injectable } from '@nestjs/common';
import type { CalendarDay } from '../../../calendar/calendar-day.js';
import { Database } from '../../../database/database.service.js';
import type { ComingMeetingOfRound, RoundDays } from './round-start.rules.js';

type SettingRow = RoundDays & { readonly bodyId: number };

/** A round by hand that is open until the meeting asks the same. */
const MEETINGS = `
  select m.id as "meetingId", b.id as "bodyId", b.name as "bodyName", m.held_on as "heldOn", s.asked_days as "askedDays",
         s.deadline_days as "deadlineDays",
         exists (select from rounds d where d.meeting_id = m.id
           or (d.body_id = b.id and d.deadline_on >= $1 and d.deadline_on <= m.held_on)) as "isAsked"
  from round_settings s
  join bodies b on b.id = s.body_id
  join meetings m on m.body_id = b.id and m.held_on > $1 and not m.is_called_off
  where m.held_on <= $1::date + 120
  order by m.held_on, m.id`;

/** Before which meetings rounds begin by themselves. */
@Injectable()
export class RoundSettingsQueries {
  constructor(private readonly database: Database) {}

  /** By body. */
  async all(): Promise<Map<number, RoundDays>> {
    const rows = await this.database.rows<SettingRow>(
      `select body_id as "bodyId", asked_days as "askedDays", deadline_days as "deadlineDays" from round_settings`,
    );
    return new Map(rows.map(({ bodyId, ...days }) => [bodyId, days]));
  }

  /** Those of bodies with a setting, the earliest first. */
  async comingMeetings(day: CalendarDay): Promise<ComingMeetingOfRound[]> {
    return this.database.rows(MEETINGS, [day]);
  }
}
