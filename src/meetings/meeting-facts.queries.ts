import { Injectable } from '@nestjs/common';
import { visibleTo } from '../bodies/publicity.rules.js';
import { Database } from '../database/database.service.js';
import type { DocumentKind } from '../documents/document.rules.js';
import { visibleDocuments } from '../documents/visible-documents.queries.js';
import { visibleRows } from '../items/publicity/visible-rows.queries.js';
import type { ReferenceKind } from '../items/references/reference.rules.js';
import type { Verdict } from '../items/verdicts/verdict.rules.js';
import type { Asker } from '../web/permissions.rules.js';

export type MeetingDocument = { readonly id: number; readonly title: string; readonly kind: DocumentKind };

/** A verdict as the meeting that gave it shows it. */
export type MeetingVerdict = {
  readonly kind: ReferenceKind;
  readonly year: number;
  readonly number: number;
  readonly text: string;
  readonly verdict: Verdict;
  readonly words: string | null;
};

/** What belongs to one meeting and to no other module alone. */
@Injectable()
export class MeetingFactsQueries {
  constructor(private readonly database: Database) {}

  async documents(meetingId: number, asker: Asker): Promise<MeetingDocument[]> {
    return this.database.rows(
      `select d.id, d.title, d.kind from ${visibleDocuments('$2')} d where d.meeting_id = $1 order by d.dated_on, d.id`,
      [meetingId, visibleTo(asker)],
    );
  }

  /** The verdicts of a meeting, recommendations first. */
  async verdicts(meetingId: number, asker: Asker): Promise<MeetingVerdict[]> {
    return this.database.rows(
      `select 'R' as kind, i.year, i.number, i.text, v.verdict, v.words
       from verdicts v join ${visibleRows('recommendations', '$2')} i on i.id = v.recommendation_id
       where v.meeting_id = $1
       union all
       select 'A', i.year, i.number, i.text, v.verdict, v.words
       from verdicts v join ${visibleRows('actions', '$2')} i on i.id = v.action_id
       where v.meeting_id = $1
       order by 1 desc, 2, 3`,
      [meetingId, visibleTo(asker)],
    );
  }
}
