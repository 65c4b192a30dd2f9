import { Injectable } from '@nestjs/common';
import type { BodyRow, MeetingRow } from '../../bodies/bodies.queries.js';
import { BodiesQueries } from '../../bodies/bodies.queries.js';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import { Database } from '../../database/database.service.js';
import { PUBLISHED_DOCUMENTS } from '../../documents/visible-documents.queries.js';
import { publicRows } from '../../items/publicity/visible-rows.queries.js';
import { CLOSING } from '../../items/verdicts/latest-verdict.queries.js';
import { OwnersQueries } from '../../people/owners.queries.js';
import { IS_ANSWERED } from '../../recommendations/states/recommendation-state.queries.js';
import { ListedOwnersQueries } from '../owner/listed-owners.queries.js';

/** A published paper in which something was recommended. */
export type PlannedPaper = {
  readonly id: number;
  readonly title: string;
  readonly datedOn: CalendarDay;
  readonly bodyCode: string;
};

/** A meeting at which something was recommended in no paper, and not all of it is answered. */
export type AskingMeeting = {
  /** The first of what is unanswered, by which the form is found. */
  readonly year: number;
  readonly number: number;
  readonly heldOn: CalendarDay;
  readonly bodyCode: string;
};

/** Of what a report can be made. */
export type ReportChoices = {
  readonly bodies: readonly BodyRow[];
  /** Those to come, the soonest first, then past ones, the latest first. */
  readonly meetings: readonly MeetingRow[];
  readonly papers: readonly PlannedPaper[];
  /** Those of the papers in which something is not answered yet. */
  readonly askingPapers: readonly PlannedPaper[];
  readonly askingMeetings: readonly AskingMeeting[];
  readonly owners: readonly { readonly id: number; readonly name: string }[];
  readonly directorates: readonly string[];
};

const MOST_MEETINGS = 30;
const MOST_PAPERS = 200;

const PAPERS = `
  select d.id, d.title, d.dated_on as "datedOn", b.code as "bodyCode"
  from ${PUBLISHED_DOCUMENTS} d join bodies b on b.id = d.body_id
  where exists (select from ${publicRows('recommendations')} r where r.document_id = d.id)
  order by d.dated_on desc, d.id desc limit $1`;

// Of what is answered, ended or closed there is nothing to put on a form.
const IS_ASKED = `not ${IS_ANSWERED}
      and not exists (select from recommendation_endings e where e.recommendation_id = r.id)
      and not exists (select from verdicts v where v.recommendation_id = r.id and v.verdict in (${CLOSING}))`;

const ASKING_PAPERS = `
  select d.id, d.title, d.dated_on as "datedOn", b.code as "bodyCode"
  from ${PUBLISHED_DOCUMENTS} d join bodies b on b.id = d.body_id
  where exists (select from ${publicRows('recommendations')} r where r.document_id = d.id and ${IS_ASKED})
  order by d.dated_on desc, d.id desc limit $2`;

const ASKING_MEETINGS = `
  select asked.year, asked.number, m.held_on as "heldOn", b.code as "bodyCode"
  from (select distinct on (r.meeting_id) r.meeting_id, r.year, r.number
    from ${publicRows('recommendations')} r
    where r.meeting_id is not null and r.document_id is null and ${IS_ASKED}
    order by r.meeting_id, r.year, r.number) asked
  join meetings m on m.id = asked.meeting_id join bodies b on b.id = m.body_id
  order by m.held_on desc, m.id desc limit $2`;

/** Of what a report can be made: bodies, meetings, papers, owners. */
@Injectable()
export class ReportChoicesQueries {
  constructor(
    private readonly database: Database,
    private readonly bodies: BodiesQueries,
    private readonly owners: OwnersQueries,
    private readonly listed: ListedOwnersQueries,
  ) {}

  async on(today: CalendarDay): Promise<ReportChoices> {
    return {
      bodies: await this.bodies.scrutinising(),
      meetings: [
        ...(await this.bodies.meetingsFrom(today, MOST_MEETINGS)),
        ...(await this.bodies.meetingsBefore(today, MOST_MEETINGS)),
      ],
      papers: await this.database.rows<PlannedPaper>(PAPERS, [MOST_PAPERS]),
      askingPapers: await this.database.rows<PlannedPaper>(ASKING_PAPERS, [today, MOST_PAPERS]),
      askingMeetings: await this.database.rows<AskingMeeting>(ASKING_MEETINGS, [today, MOST_MEETINGS]),
      owners: await this.owners.names(today),
      directorates: await this.listed.directorates(),
    };
  }
}
