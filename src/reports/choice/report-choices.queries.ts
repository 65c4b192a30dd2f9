import { Injectable } from '@nestjs/common';
import type { BodyRow, MeetingRow } from '../../bodies/bodies.queries.js';
import { BodiesQueries } from '../../bodies/bodies.queries.js';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import { Database } from '../../database/database.service.js';
import { PUBLISHED_DOCUMENTS } from '../../documents/visible-documents.queries.js';
import { publicRows } from '../../items/publicity/visible-rows.queries.js';
import { OwnersQueries } from '../../people/owners.queries.js';
import { ListedOwnersQueries } from '../owner/listed-owners.queries.js';

/** A published paper in which something was recommended. */
export type PlannedPaper = {
  readonly id: number;
  readonly title: string;
  readonly datedOn: CalendarDay;
  readonly bodyCode: string;
};

/** Of what a report can be made. */
export type ReportChoices = {
  readonly bodies: readonly BodyRow[];
  /** Those to come, the soonest first, then past ones, the latest first. */
  readonly meetings: readonly MeetingRow[];
  readonly papers: readonly PlannedPaper[];
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
      owners: await this.owners.names(today),
      directorates: await this.listed.directorates(),
    };
  }
}
