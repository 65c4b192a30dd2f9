import { Injectable } from '@nestjs/common';
import { visibleTo } from '../../bodies/publicity.rules.js';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import { Database } from '../../database/database.service.js';
import { visibleDocuments } from '../../documents/visible-documents.queries.js';
import type { Asker } from '../../web/permissions.rules.js';

/** A note on the series of a measure, with the paper that says it. */
export type NoteRow = {
  readonly measureId: number;
  readonly notedOn: CalendarDay;
  readonly words: string;
  readonly documentId: number;
  readonly documentTitle: string;
  readonly startOffset: number;
};

/** What papers say of how measures are counted. */
@Injectable()
export class MeasureNotesQueries {
  constructor(private readonly database: Database) {}

  /** Of days up to `today`, the first first; what stands in a paper that `asker` may not see is not told at all. */
  async of(measureIds: readonly number[], today: CalendarDay, asker: Asker | null): Promise<NoteRow[]> {
    return this.database.rows(
      `select n.measure_id as "measureId", n.noted_on as "notedOn", n.words, d.id as "documentId", d.title as "documentTitle",
              n.start_offset as "startOffset"
       from measure_notes n join ${visibleDocuments('$2')} d on d.id = n.document_id
       where n.measure_id = any($3) and n.noted_on <= $1 order by n.noted_on, n.id`,
      [today, visibleTo(asker), measureIds],
    );
  }
}
