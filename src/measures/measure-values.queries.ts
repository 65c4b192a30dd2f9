import { Injectable } from '@nestjs/common';
import { visibleTo } from '../bodies/publicity.rules.js';
import type { CalendarDay } from '../calendar/calendar-day.js';
import { Database } from '../database/database.service.js';
import { visibleDocuments } from '../documents/visible-documents.queries.js';
import type { Asker } from '../web/permissions.rules.js';
import type { ValueRow } from './measure-row.js';

/** A paper that may be named as a source. */
export type SourcePaper = { readonly id: number; readonly title: string; readonly datedOn: CalendarDay };

/** A list of papers to choose from must stay one that can be read; an older paper is named in words. */
const PAPERS_OFFERED = 100;

/** The dated values of measures. */
@Injectable()
export class MeasureValuesQueries {
  constructor(private readonly database: Database) {}

  /**
   * Every fact about days up to `today`, in the order of recording. Of a paper that `asker` may not see
   * neither title nor place is told.
   */
  async of(measureIds: readonly number[], today: CalendarDay, asker: Asker | null): Promise<ValueRow[]> {
    return this.database.rows(
      `select v.id, v.measure_id as "measureId", v.measured_on as "measuredOn", v.value::float8 as value,
              v.document_id as "documentId", d.title as "documentTitle", v.reason, a.name as "recordedBy",
              case when v.document_id is null or d.id is not null then v.source_words end as "sourceWords",
              case when v.document_id is null or d.id is not null then v.source_address end as "sourceAddress",
              (v.recorded_at at time zone 'Europe/London')::date as "recordedOn"
       from measure_values v
       join accounts a on a.id = v.recorded_by_id
       left join ${visibleDocuments('$2')} d on d.id = v.document_id
       where v.measure_id = any($3) and v.measured_on <= $1
       order by v.id`,
      [today, visibleTo(asker), measureIds],
    );
  }

  /** The newest papers that `asker` may see. */
  async papers(asker: Asker): Promise<SourcePaper[]> {
    return this.database.rows(
      `select d.id, d.title, d.dated_on as "datedOn" from ${visibleDocuments('$1')} d where true
       order by dated_on desc, id desc limit ${PAPERS_OFFERED}`,
      [visibleTo(asker)],
    );
  }
}
