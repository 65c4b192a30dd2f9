import { Injectable } from '@nestjs/common';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import { Database } from '../../database/database.service.js';
import type { Audience } from '../published/audience.rules.js';
import type { LastReport } from './counts/last-report.js';

const LAST = `
  select as_at as "on", model -> 'headline' -> 'recommendations' as recommendations, model -> 'headline' -> 'actions' as actions
  from published_reports
  where kind = 'progress' and body_id = $1 and audience = $2 and as_at < $3
    and (published_at at time zone 'Europe/London')::date <= $3 and jsonb_typeof(model -> 'headline' -> 'actions') = 'array'
  order by as_at desc, version desc limit 1`;

/** The report of a body before the one that is made. */
@Injectable()
export class LastReportQueries {
  constructor(private readonly database: Database) {}

  /** As it was published, by then, for the same readers; null where there is none. */
  async before(asAt: CalendarDay, bodyId: number, audience: Audience): Promise<LastReport | null> {
    const [last] = await this.database.rows<LastReport>(LAST, [bodyId, audience, asAt]);
    return last ?? null;
  }
}
