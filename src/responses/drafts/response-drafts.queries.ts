import { Injectable } from '@nestjs/common';
import { visibleTo } from '../../bodies/publicity.rules.js';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import { Database } from '../../database/database.service.js';
import { visibleRows } from '../../items/publicity/visible-rows.queries.js';
import { formatReference } from '../../items/references/reference.rules.js';
import type { ResponseDecision } from '../../recommendations/states/recommendation-state.rules.js';
import { NotFound } from '../../web/errors.js';
import type { Asker } from '../../web/permissions.rules.js';
import type { DraftOutcome } from './response-draft-ending.entity.js';

/** A draft with what came of it. */
export type DraftRow = {
  readonly id: number;
  readonly recommendationId: number;
  readonly year: number;
  readonly number: number;
  readonly reference: string;
  readonly text: string;
  /** The body that answers. */
  readonly addresseeId: number;
  readonly addresseeCode: string;
  readonly addresseeName: string;
  /** Under the clock of that body. */
  readonly responseDueOn: CalendarDay | null;
  readonly decision: ResponseDecision;
  readonly reasons: string | null;
  readonly actionText: string | null;
  readonly actionDueOn: CalendarDay | null;
  readonly decidedOn: CalendarDay | null;
  readonly decidedBy: string | null;
  readonly sentBy: string;
  readonly sentAddress: string;
  readonly recordedAt: Date;
  /** Null while it waits. */
  readonly outcome: DraftOutcome | null;
  readonly words: string | null;
};

/** @param recommendations those that are there for whoever asks */
const rowsFrom = (recommendations: string) => `
  select d.id, d.recommendation_id as "recommendationId", r.year, r.number, r.text, b.id as "addresseeId",
         b.code as "addresseeCode", b.name as "addresseeName",
         case when b.id = r.addressee_id then r.response_due_on else f.response_due_on end as "responseDueOn", d.decision, d.reasons,
         d.action_text as "actionText", d.action_due_on as "actionDueOn", d.decided_on as "decidedOn",
         d.decided_by as "decidedBy", d.sent_by as "sentBy", d.sent_address as "sentAddress",
         d.recorded_at as "recordedAt", e.outcome, e.words
  from response_drafts d
  join ${recommendations} r on r.id = d.recommendation_id
  join bodies b on b.id = coalesce(d.body_id, r.addressee_id)
  left join recommendation_addressees f on f.recommendation_id = r.id and f.body_id = b.id
  left join response_draft_endings e on e.draft_id = d.id`;

const SEEN = rowsFrom(visibleRows('recommendations', '$1'));
const ALL = rowsFrom('recommendations');

type Unnamed = Omit<DraftRow, 'reference'>;

/** Formal responses that were sent and not yet confirmed, and what came of them. */
@Injectable()
export class ResponseDraftsQueries {
  constructor(private readonly database: Database) {}

  /** What waits, the oldest first. */
  async waiting(asker: Asker): Promise<DraftRow[]> {
    return this.rows(`${SEEN} where e.id is null order by d.id`, [visibleTo(asker)]);
  }

  /** Every draft about these, the newest first; look at who may see them before showing it. */
  async of(recommendationIds: readonly number[]): Promise<DraftRow[]> {
    return this.rows(`${ALL} where d.recommendation_id = any($1) order by d.id desc`, [recommendationIds]);
  }

  /** One that waits. @throws NotFound where it does not, or this role may not see what it answers */
  async waitingById(id: number, asker: Asker): Promise<DraftRow> {
    const [row] = await this.rows(`${SEEN} where d.id = $2 and e.id is null`, [visibleTo(asker), id]);
    if (!row) throw new NotFound('This draft');
    return row;
  }

  private async rows(sql: string, parameters: readonly unknown[]): Promise<DraftRow[]> {
    const rows = await this.database.rows<Unnamed>(sql, [...parameters]);
    return rows.map((row) => ({ ...row, reference: formatReference({ kind: 'R', ...row }) }));
  }
}
