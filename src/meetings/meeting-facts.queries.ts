import { Injectable } from '@nestjs/common';
import { type Publicity, visibleTo } from '../bodies/publicity.rules.js';
import { Database } from '../database/database.service.js';
import type { DocumentKind } from '../documents/document.rules.js';
import { visibleDocuments } from '../documents/visible-documents.queries.js';
import { publicityOf, visibleRows } from '../items/publicity/visible-rows.queries.js';
import { openReference } from '../items/references/open-reference.queries.js';
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
  /** What took its place; not named where the asker may not see it. */
  readonly supersededBy: string | null;
  /** Who owes an action, or was asked to answer a recommendation. */
  readonly owner: string | null;
  readonly publicity: Publicity;
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
      `select 'R' as kind, i.year, i.number, i.text, v.verdict, v.words, ${openReference('v.superseded_by', '$2')} as "supersededBy",
              b.name as owner, ${publicityOf('i')}
       from verdicts v join ${visibleRows('recommendations', '$2')} i on i.id = v.recommendation_id
       join bodies b on b.id = i.addressee_id
       where v.meeting_id = $1
       union all
       select 'A', i.year, i.number, i.text, v.verdict, v.words, ${openReference('v.superseded_by', '$2')},
              coalesce(o.name, i.owner_as_written), ${publicityOf('i')}
       from verdicts v join ${visibleRows('actions', '$2')} i on i.id = v.action_id left join owners o on o.id = i.owner_id
       where v.meeting_id = $1
       order by 1 desc, 2, 3`,
      [meetingId, visibleTo(asker)],
    );
  }
}
