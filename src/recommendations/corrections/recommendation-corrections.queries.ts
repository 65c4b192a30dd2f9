import { Injectable } from '@nestjs/common';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import { Database } from '../../database/database.service.js';
import type { RecommendationDetails } from '../details/recommendation-details.rules.js';

/** A correction with who made it. */
export type CorrectionRow = {
  readonly detailsBefore: RecommendationDetails;
  readonly textBefore: string;
  readonly detailsAfter: RecommendationDetails;
  readonly textAfter: string;
  readonly reason: string;
  readonly correctedOn: CalendarDay;
  readonly recordedBy: string;
};

/** How a recommendation was worded before. */
@Injectable()
export class RecommendationCorrectionsQueries {
  constructor(private readonly database: Database) {}

  /** Every correction up to `today`, the first one first: its earlier words are those that were made. */
  async of(recommendationId: number, today: CalendarDay): Promise<CorrectionRow[]> {
    return this.database.rows(
      `select coalesce(c.details_before, '{}') as "detailsBefore", c.text_before as "textBefore", coalesce(c.details_after, '{}') as "detailsAfter",
              c.text_after as "textAfter", c.reason, c.corrected_on as "correctedOn",
              coalesce(a.name, 'the program') as "recordedBy"
       from recommendation_corrections c left join accounts a on a.id = c.recorded_by_id
       where c.recommendation_id = $1 and c.corrected_on <= $2
       order by c.id`,
      [recommendationId, today],
    );
  }
}
