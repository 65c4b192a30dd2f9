import { Injectable } from '@nestjs/common';
import { visibleTo } from '../../bodies/publicity.rules.js';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import { Database } from '../../database/database.service.js';
import { visibleDocuments } from '../../documents/visible-documents.queries.js';
import type { Asker } from '../../web/permissions.rules.js';

/** A paper from which a recommendation can be logged. */
export type CitablePaper = { readonly id: number; readonly title: string; readonly datedOn: CalendarDay };

/** Where words stand in a paper, in UTF-16 units; all null where they are not found. */
export type PlaceInPaper = {
  readonly quote: string | null;
  readonly startOffset: number | null;
  readonly endOffset: number | null;
};

const NOWHERE: PlaceInPaper = { quote: null, startOffset: null, endOffset: null };
/** About two years of papers. */
const MOST_OFFERED = 300;

/** Papers, for what is logged by hand. */
@Injectable()
export class CitablePapersQueries {
  constructor(private readonly database: Database) {}

  /** The newest papers that this role may see. */
  async newest(asker: Asker): Promise<CitablePaper[]> {
    return this.database.rows(
      `select d.id, d.title, d.dated_on as "datedOn" from ${visibleDocuments('$1')} d
       order by d.dated_on desc, d.id desc limit ${MOST_OFFERED}`,
      [visibleTo(asker)],
    );
  }

  /** Where the words stand in the paper, for the link to them. */
  async placeOf(documentId: number, words: string): Promise<PlaceInPaper> {
    const [paper] = await this.database.rows<{ text: string }>('select text from documents where id = $1', [
      documentId,
    ]);
    const pattern = words.trim().split(/\s+/).map(escaped).join('\\s+');
    const found = paper && pattern ? new RegExp(pattern, 'i').exec(paper.text) : null;
    if (!found) return NOWHERE;
    return { quote: found[0], startOffset: found.index, endOffset: found.index + found[0].length };
  }
}

function escaped(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
