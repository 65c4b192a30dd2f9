import { Injectable } from '@nestjs/common';
import { visibleTo } from '../../bodies/publicity.rules.js';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import { Database } from '../../database/database.js';
import type { Reference, ReferenceKind } from '../../recommendations/reference.rules.js';
import type { Role } from '../../web/access.js';

/** So many are shown, the best first. */
export const MOST_FOUND = 50;
/** So many of the newest that fit are ranked: ranking reads every word of each. */
const MOST_RANKED = 500;

/** Stand around each word that was searched for; no text has them. */
export const MARK_START = '\u0002';
export const MARK_END = '\u0003';
/** A text of so many characters is shown whole. */
const SHOWN_WHOLE = 600;
const MARKS = `StartSel=${MARK_START}, StopSel=${MARK_END}`;
const WHOLE = `${MARKS}, HighlightAll=true`;
const FRAGMENTS = `${MARKS}, MaxFragments=2, MinWords=12, MaxWords=40, FragmentDelimiter= … `;

export type Found = {
  readonly kind: ReferenceKind;
  readonly year: number;
  readonly number: number;
  readonly bodyName: string;
  readonly madeOn: CalendarDay;
  /** What surrounds the words that were found, each between the two marks. */
  readonly headline: string;
};

// The sum keeps the planner from walking the primary key in search of a rare word, instead of asking the index of words.
const candidates = (kind: ReferenceKind, table: string) => `
  (select '${kind}' as kind, id, year, number, text, body_id, made_on
   from ${table}, asked
   where publicity = any($2) and to_tsvector('english', text) @@ asked.query
   order by id + 0 desc limit ${MOST_RANKED})`;

const SEARCH = `
  with asked as (select websearch_to_tsquery('english', $1) as query),
  best as (
    select i.*, ts_rank(to_tsvector('english', i.text), asked.query) as rank
    from (${candidates('R', 'recommendations')} union all ${candidates('A', 'actions')}) i, asked
    order by rank desc, made_on desc, kind desc, id desc limit ${MOST_FOUND + 1})
  select best.kind, best.year, best.number, b.name as "bodyName", best.made_on as "madeOn",
         ts_headline('english', best.text, asked.query,
           case when length(best.text) <= ${SHOWN_WHOLE} then $3 else $4 end) as headline
  from best join bodies b on b.id = best.body_id, asked
  order by best.rank desc, best.made_on desc, best.kind desc, best.id desc`;

const TABLES: Record<ReferenceKind, string> = { R: 'recommendations', A: 'actions' };

/** Looks for items by their words. */
@Injectable()
export class SearchQueries {
  constructor(private readonly database: Database) {}

  /** What has these words and this role may see, the best first; one more than is shown where there are more. */
  async find(words: string, role: Role): Promise<Found[]> {
    return this.database.rows(SEARCH, [words, visibleTo(role), WHOLE, FRAGMENTS]);
  }

  /** Whether there is such an item for this role. */
  async exists({ kind, year, number }: Reference, role: Role): Promise<boolean> {
    const rows = await this.database.rows(
      `select 1 from ${TABLES[kind]} where year = $1 and number = $2 and publicity = any($3)`,
      [year, number, visibleTo(role)],
    );
    return rows.length > 0;
  }
}
