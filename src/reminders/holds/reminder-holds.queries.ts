import { Injectable } from '@nestjs/common';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import { Database } from '../../database/database.js';
import type { Hold } from './hold.rules.js';

const HOLD = `h.id, h.kind, h.action_id as "actionId", h.recommendation_id as "recommendationId", h.owner_id as "ownerId",
  h.person_id as "personId", h.body_id as "bodyId", h.from_on as "fromOn", h.until_on as "untilOn", h.reason`;

/** Why some are left alone. */
@Injectable()
export class ReminderHoldsQueries {
  constructor(private readonly database: Database) {}

  /** Those that have not ended before `day`, the narrowest that began last first. */
  async from(day: CalendarDay): Promise<Hold[]> {
    return this.database.rows(
      `select ${HOLD} from reminder_holds h where h.until_on >= $1 order by h.from_on desc, h.id desc`,
      [day],
    );
  }
}
