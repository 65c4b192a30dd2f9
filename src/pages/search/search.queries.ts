import { Injectable } from '@nestjs/common';
import { RegisterMemory } from '../../audit/memory/register-memory.queries.js';
import { visibleTo } from '../../bodies/publicity.rules.js';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import { Database } from '../../database/database.service.js';
import { Parameters } from '../../database/parameters.sql.js';
import { COUNTED_UP_TO } from '../../items/counted-up-to.js';
import { visibleRows } from '../../items/publicity/visible-rows.queries.js';
import type { Reference, ReferenceKind } from '../../items/references/reference.rules.js';
import type { Asker } from '../../web/permissions.rules.js';
import type { FoundPlace } from './found-place.rules.js';
import { type SearchedKind, searchedKinds, wordsIn } from './search-conditions.sql.js';
import type { AskedSearch, Fit, SearchFilters } from './search-filters.js';
import { foundInSql } from './search-statement.sql.js';

/** So many stand on a page. */
export const FOUND_ON_A_PAGE = 25;
export type Found = {
  readonly kind: ReferenceKind;
  readonly id: number;
  readonly year: number;
  readonly number: number;
  readonly bodyName: string;
  readonly madeOn: CalendarDay;
  readonly isMadeOnKnown: boolean;
  /** How well it fits, or the day it was made: what the order compares first. */
  readonly value: string;
  /** What surrounds the words that were found, each between the two marks. */
  readonly headline: string;
  /** The whole text, each letter one sign. */
  readonly text: string;
};

/** One page of what was found. */
export type FoundPage = {
  readonly found: readonly Found[];
  /** The page after begins after this place; null on the last. */
  readonly next: FoundPlace | null;
  /** How many there are on all pages, up to {@link COUNTED_UP_TO}. */
  readonly total: number;
  readonly isMoreThanTotal: boolean;
  readonly fit: Fit;
};

/** Looks for items by their words and by what is known of them. */
@Injectable()
export class SearchQueries {
  constructor(
    private readonly database: Database,
    private readonly memory: RegisterMemory,
  ) {}

  /** One page; where nothing has the words, what has words that are nearly the same, if the database can tell. */
  async find(asked: AskedSearch, today: CalendarDay): Promise<FoundPage> {
    const page = await this.page(asked, today);
    const { words } = asked.filters;
    const isFinal = page.found.length > 0 || asked.after !== null || asked.fit === 'letters';
    if (isFinal || !words || wordsIn(words).length === 0 || !(await this.canCompareLetters())) return page;
    return this.page({ ...asked, sort: 'newest', fit: 'letters' }, today);
  }

  /** Whether there is such an item for this role. */
  async exists({ kind, year, number }: Reference, asker: Asker): Promise<boolean> {
    const rows = await this.database.rows(
      `select 1 from ${visibleRows('items', '$4')} i where i.kind = $1 and i.year = $2 and i.number = $3`,
      [kind, year, number, visibleTo(asker)],
    );
    return rows.length > 0;
  }

  private async page(asked: AskedSearch, today: CalendarDay): Promise<FoundPage> {
    const { fit } = asked;
    const parameters = new Parameters(today);
    const kinds = searchedKinds(asked.filters, fit, parameters);
    if (kinds.length === 0) return { found: [], next: null, total: 0, isMoreThanTotal: false, fit };
    const statement = foundInSql(kinds, { ...asked, most: FOUND_ON_A_PAGE + 1 }, parameters);
    const rows = await this.database.rows<Found>(statement, parameters.values);
    const found = rows.slice(0, FOUND_ON_A_PAGE);
    const last = rows.length > FOUND_ON_A_PAGE ? found.at(-1) : undefined;
    const counted = asked.after || last ? await this.count(asked.filters, today, fit) : found.length;
    return {
      found,
      next: last ? { value: last.value, kind: last.kind, id: last.id } : null,
      total: Math.min(counted, COUNTED_UP_TO),
      isMoreThanTotal: counted > COUNTED_UP_TO,
      fit,
    };
  }

  private async count(filters: SearchFilters, today: CalendarDay, fit: Fit): Promise<number> {
    const parameters = new Parameters(today);
    const one = ({ from, where }: SearchedKind) =>
      `(select 1 from ${from} where ${where} limit ${COUNTED_UP_TO + 1})`;
    const all = searchedKinds(filters, fit, parameters).map(one).join(' union all ');
    const [row] = await this.memory.rows<{ total: number }>(
      `select count(*)::int as total from (${all}) counted`,
      parameters.values,
    );
    return row?.total ?? 0;
  }

  private async canCompareLetters(): Promise<boolean> {
    const rows = await this.database.rows(`select 1 from pg_extension where extname = 'pg_trgm'`);
    return rows.length > 0;
  }
}
