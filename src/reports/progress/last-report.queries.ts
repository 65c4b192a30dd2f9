import { Injectable } from '@nestjs/common';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import { Database } from '../../database/database.service.js';
import type { Audience } from '../published/audience.rules.js';
import type { LastReport } from './counts/last-report.js';

// Both forms of a report that lie before one meeting tell of the same days; an open one is none the wiser of an exempt one.
const LAST = `
  select as_at as "on", case when audience = $2 then model -> 'headline' -> 'recommendations' else '[]' end as recommendations,
         case when audience = $2 then model -> 'headline' -> 'actions' else '[]' end as actions
  from published_reports
  where kind = 'progress' and body_id = $1 and audience in ('open', $2) and as_at < $3
    and (published_at at time zone 'Europe/London')::date <= $3 and jsonb_typeof(model -> 'headline' -> 'actions') = 'array'
  order by as_at desc, audience = $2 desc, version desc limit 1`;

/** The report of a body before the one that is made. */
@Injectable()
export class LastReportQueries {
  constructor(private readonly database: Database) {}

  /** As it was published by then; null where there is none. */
  async before(asAt: CalendarDay, bodyId: number, audience: Audience): Promise<LastReport | null> {
    const [last] = await this.database.rows<LastReport>(LAST, [bodyId, audience, asAt]);
    return last ?? null;
  }
}
