import { Injectable } from '@nestjs/common';
import { seesEverything, visibleTo } from '../bodies/publicity.rules.js';
import type { CalendarDay } from '../calendar/calendar-day.js';
import { Database } from '../database/database.service.js';
import { visibleDocuments } from '../documents/visible-documents.queries.js';
import { visibleRows } from '../items/publicity/visible-rows.queries.js';
import type { ResponseDecision } from '../recommendations/states/recommendation-state.rules.js';
import { NotFound } from '../web/errors.js';
import type { Asker } from '../web/permissions.rules.js';

/** A response with what is said of it as a whole. */
export type ResponseRow = {
  readonly id: number;
  readonly bodyCode: string;
  readonly bodyName: string;
  readonly decidedOn: CalendarDay;
  readonly isDecidedOnKnown: boolean;
  readonly decidedBy: string | null;
  readonly words: string | null;
  readonly publishedAt: string | null;
  readonly meetingId: number | null;
  readonly meetingBodyCode: string | null;
  readonly meetingBodyName: string | null;
  readonly meetingOn: CalendarDay | null;
  readonly documentId: number | null;
  readonly documentTitle: string | null;
  readonly recordedBy: string;
  readonly recordedAt: Date;
  readonly correctsId: number | null;
  readonly correctionReason: string | null;
  readonly correctedById: number | null;
};

/** What it says to one recommendation. */
export type AnsweredRow = {
  readonly recommendationId: number;
  readonly bodyId: number;
  readonly year: number;
  readonly number: number;
  readonly label: string | null;
  readonly text: string;
  readonly decision: ResponseDecision;
  readonly reasons: string | null;
  /** The actions of its plan. */
  readonly actions: readonly { readonly year: number; readonly number: number }[];
};

/** A response in a list. */
export type ListedResponse = {
  readonly id: number;
  readonly bodyName: string;
  readonly decidedOn: CalendarDay;
  readonly isDecidedOnKnown: boolean;
  readonly publishedAt: string | null;
  readonly accepted: number;
  readonly acceptedInPart: number;
  readonly rejected: number;
};

/** A page of the list: after a response, or the first. */
export type ResponseList = { readonly rows: readonly ListedResponse[]; readonly next: number | null };

const LISTED = 25;

/** Responses, each by itself and all of them. Answers to what a role may not see are not there for it. */
@Injectable()
export class ResponsePagesQueries {
  constructor(private readonly database: Database) {}

  /** @throws NotFound also where it answers only what this role may not see */
  async byId(id: number, asker: Asker): Promise<ResponseRow> {
    const [response] = await this.database.rows<ResponseRow>(
      `select p.id, b.code as "bodyCode", b.name as "bodyName", p.decided_on as "decidedOn", p.is_decided_on_known as "isDecidedOnKnown", p.decided_by as "decidedBy",
              p.words, p.published_at as "publishedAt", p.meeting_id as "meetingId", mb.code as "meetingBodyCode",
              mb.name as "meetingBodyName", m.held_on as "meetingOn", d.id as "documentId", d.title as "documentTitle",
              a.name as "recordedBy", p.recorded_at as "recordedAt", p.corrects_id as "correctsId",
              p.correction_reason as "correctionReason", c.id as "correctedById"
       from responses p
       join bodies b on b.id = p.body_id
       join accounts a on a.id = p.recorded_by_id
       left join ${visibleDocuments('$2')} d on d.id = p.document_id
       left join meetings m on m.id = p.meeting_id
       left join bodies mb on mb.id = m.body_id
       left join responses c on c.corrects_id = p.id
       where p.id = $1 and (
         exists (select from response_answers n join ${visibleRows('recommendations', '$2')} r on r.id = n.recommendation_id
                 where n.response_id = p.id)
         or ($3 and not exists (select from response_answers n where n.response_id = p.id)))`,
      [id, visibleTo(asker), seesEverything(visibleTo(asker))],
    );
    if (!response) throw new NotFound(`Response ${id}`);
    return response;
  }

  /** What it says, in the order in which it was recorded, with the actions that this role may see. */
  async answersOf(id: number, asker: Asker): Promise<AnsweredRow[]> {
    return this.database.rows(
      `select n.recommendation_id as "recommendationId", r.body_id as "bodyId", r.year, r.number, r.label, r.text, n.decision, n.reasons,
         (select coalesce(json_agg(json_build_object('year', c.year, 'number', c.number) order by c.year, c.number), '[]')
          from ${visibleRows('actions', '$2')} c where c.response_id = n.response_id and c.recommendation_id = r.id) as actions
       from response_answers n join ${visibleRows('recommendations', '$2')} r on r.id = n.recommendation_id
       where n.response_id = $1 order by n.id`,
      [id, visibleTo(asker)],
    );
  }

  /** The responses that stand on `today`, the latest first, from after the one with the id `after` on. */
  async list(today: CalendarDay, asker: Asker, after: number | null): Promise<ResponseList> {
    const rows = await this.database.rows<ListedResponse>(
      `select p.id, b.name as "bodyName", p.decided_on as "decidedOn", p.is_decided_on_known as "isDecidedOnKnown", p.published_at as "publishedAt", said.*
       from standing_responses p
       join bodies b on b.id = p.body_id
       join lateral (
         select count(*)::int as answers,
           (count(*) filter (where n.decision = 'accepted'))::int as accepted,
           (count(*) filter (where n.decision = 'accepted-in-part'))::int as "acceptedInPart",
           (count(*) filter (where n.decision = 'rejected'))::int as rejected
         from response_answers n join ${visibleRows('recommendations', '$2')} r on r.id = n.recommendation_id
         where n.response_id = p.id
       ) said on said.answers > 0
       where p.decided_on <= $1
         and ($3::int is null or (p.decided_on, p.id) < (select f.decided_on, f.id from responses f where f.id = $3))
       order by p.decided_on desc, p.id desc limit ${LISTED + 1}`,
      [today, visibleTo(asker), after],
    );
    const shown = rows.slice(0, LISTED);
    return { rows: shown, next: rows.length > LISTED ? (shown.at(-1)?.id ?? null) : null };
  }
}
