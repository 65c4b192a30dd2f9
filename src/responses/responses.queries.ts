import { Injectable } from '@nestjs/common';
import type { CalendarDay } from '../calendar/calendar-day.js';
import { Database } from '../database/database.js';
import type { ResponseDecision } from '../recommendations/recommendation-state.rules.js';

/** What one response said to a recommendation. */
export type AnswerRow = {
  readonly responseId: number;
  readonly decision: ResponseDecision;
  readonly reasons: string | null;
  readonly bodyName: string;
  readonly decidedOn: CalendarDay;
  readonly publishedAt: string | null;
  readonly documentId: number | null;
  readonly documentTitle: string | null;
  readonly recordedBy: string;
  readonly recordedAt: Date;
};

/** The formal responses, read. */
@Injectable()
export class ResponsesQueries {
  constructor(private readonly database: Database) {}

  /** Every answer to a recommendation by the end of `today`, the latest first; earlier ones stay. */
  async ofRecommendation(recommendationId: number, today: CalendarDay): Promise<AnswerRow[]> {
    return this.database.rows(
      `select p.id as "responseId", ra.decision, ra.reasons, b.name as "bodyName", p.decided_on as "decidedOn",
              p.published_at as "publishedAt", p.document_id as "documentId", d.title as "documentTitle",
              a.name as "recordedBy", p.recorded_at as "recordedAt"
       from response_answers ra
       join responses p on p.id = ra.response_id
       join bodies b on b.id = p.body_id
       join accounts a on a.id = p.recorded_by_id
       left join documents d on d.id = p.document_id
       where ra.recommendation_id = $1 and p.decided_on <= $2
       order by p.decided_on desc, p.recorded_at desc, ra.id desc`,
      [recommendationId, today],
    );
  }
}
