import { Injectable } from '@nestjs/common';
import { visibleTo } from '../bodies/publicity.rules.js';
import type { CalendarDay } from '../calendar/calendar-day.js';
import { Database } from '../database/database.service.js';
import { latestFirst } from '../database/latest-fact.sql.js';
import { openReference } from '../items/references/open-reference.queries.js';
import type { Verdict } from '../items/verdicts/verdict.rules.js';
import type { Asker } from '../web/permissions.rules.js';

/** What a meeting said of a recommendation itself. */
export type RecommendationVerdictRow = {
  readonly verdict: Verdict;
  readonly words: string | null;
  readonly supersededBy: string | null;
  readonly decidedOn: CalendarDay;
  readonly bodyName: string;
  readonly recordedBy: string;
};

/** Scrutiny's verdicts on recommendations; those on actions stand with the actions. */
@Injectable()
export class RecommendationVerdictsQueries {
  constructor(private readonly database: Database) {}

  /**
   * Every verdict on a recommendation by the end of `today`, the latest first. What took its place is not named where `asker`
   * may not see it.
   */
  async of(recommendationId: number, today: CalendarDay, asker: Asker): Promise<RecommendationVerdictRow[]> {
    return this.database.rows(
      `select v.verdict, v.words, ${openReference('v.superseded_by', '$3')} as "supersededBy", v.decided_on as "decidedOn",
              b.name as "bodyName", a.name as "recordedBy"
       from verdicts v
       join meetings m on m.id = v.meeting_id
       join bodies b on b.id = m.body_id
       join accounts a on a.id = v.recorded_by_id
       where v.recommendation_id = $1 and v.decided_on <= $2
       order by ${latestFirst('v')}`,
      [recommendationId, today, visibleTo(asker)],
    );
  }
}
