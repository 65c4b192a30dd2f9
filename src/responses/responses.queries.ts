import { Injectable } from '@nestjs/common';
import { visibleTo } from '../bodies/publicity.rules.js';
import type { CalendarDay } from '../calendar/calendar-day.js';
import { Database } from '../database/database.service.js';
import { latestFirst } from '../database/latest-fact.sql.js';
import { visibleDocuments } from '../documents/visible-documents.queries.js';
import { isFurther } from '../recommendations/states/recommendation-state.queries.js';
import type { ResponseDecision } from '../recommendations/states/recommendation-state.rules.js';
import type { Asker } from '../web/permissions.rules.js';

/** What one response said to a recommendation. */
export type AnswerRow = {
  readonly responseId: number;
  readonly decision: ResponseDecision;
  readonly reasons: string | null;
  readonly bodyName: string;
  /** Whether the body is asked beside the one whose answer counts for clock and state. */
  readonly isFurther: boolean;
  readonly decidedOn: CalendarDay;
  readonly isDecidedOnKnown: boolean;
  readonly publishedAt: string | null;
  readonly documentId: number | null;
  readonly documentTitle: string | null;
  readonly recordedBy: string;
  readonly recordedAt: Date;
  readonly decidedBy: string | null;
  readonly meetingBodyCode: string | null;
  readonly meetingBodyName: string | null;
  readonly meetingOn: CalendarDay | null;
  /** The response that puts this one right; null where it stands. */
  readonly correctedById: number | null;
  readonly correctionReason: string | null;
};

/** The formal responses, read. */
@Injectable()
export class ResponsesQueries {
  constructor(private readonly database: Database) {}

  /**
   * Every answer to a recommendation by the end of `today`, the latest first; earlier ones stay, those that were corrected come last.
   * A paper that `asker` may not see is not named.
   */
  async ofRecommendation(recommendationId: number, today: CalendarDay, asker: Asker): Promise<AnswerRow[]> {
    return this.database.rows(
      `select p.id as "responseId", ra.decision, ra.reasons, b.name as "bodyName",
              ${isFurther('ra.recommendation_id', 'p.body_id')} as "isFurther", p.decided_on as "decidedOn",
              p.is_decided_on_known as "isDecidedOnKnown",
              p.published_at as "publishedAt", d.id as "documentId", d.title as "documentTitle",
              a.name as "recordedBy", p.recorded_at as "recordedAt", p.decided_by as "decidedBy",
              mb.code as "meetingBodyCode", mb.name as "meetingBodyName", m.held_on as "meetingOn",
              c.id as "correctedById", c.correction_reason as "correctionReason"
       from response_answers ra
       join responses p on p.id = ra.response_id
       join bodies b on b.id = p.body_id
       join accounts a on a.id = p.recorded_by_id
       left join ${visibleDocuments('$3')} d on d.id = p.document_id
       left join meetings m on m.id = p.meeting_id
       left join bodies mb on mb.id = m.body_id
       left join responses c on c.corrects_id = p.id
       where ra.recommendation_id = $1 and p.decided_on <= $2
       order by c.id is not null, ${latestFirst('p')}, ra.id desc`,
      [recommendationId, today, visibleTo(asker)],
    );
  }
}
