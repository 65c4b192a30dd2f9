import { Injectable } from '@nestjs/common';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import { Database } from '../../database/database.service.js';

const OF_BODY_OR_ITS_PREDECESSORS =
  '(body_id = $1 or body_id in (select body_id from body_successions where successor_id = $1)) and not is_called_off';

/** Between which meetings a brief tells of changes. */
@Injectable()
export class BriefMeetingsQueries {
  constructor(private readonly database: Database) {}

  /** The day of the last meeting of this body, or of one whose place it took, before `day`; null where none is known. */
  async before(bodyId: number, day: CalendarDay): Promise<CalendarDay | null> {
    const [last] = await this.database.rows<{ heldOn: CalendarDay }>(
      `select held_on as "heldOn" from meetings where held_on < $2 and ${OF_BODY_OR_ITS_PREDECESSORS} order by held_on desc limit 1`,
      [bodyId, day],
    );
    return last?.heldOn ?? null;
  }

  /** The first meeting on or after `day`, else the last before it; null where the body has none. */
  async nearest(bodyId: number, day: CalendarDay): Promise<CalendarDay | null> {
    const [next] = await this.database.rows<{ heldOn: CalendarDay }>(
      `select held_on as "heldOn" from meetings where body_id = $1 and not is_called_off
       order by held_on < $2, abs(held_on - $2::date) limit 1`,
      [bodyId, day],
    );
    return next?.heldOn ?? null;
  }
}
