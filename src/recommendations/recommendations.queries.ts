import { Injectable } from '@nestjs/common';
import { RegisterMemory } from '../audit/memory/register-memory.queries.js';
import { visibleTo } from '../bodies/publicity.rules.js';
import type { CalendarDay } from '../calendar/calendar-day.js';
import { Database } from '../database/database.service.js';
import { Parameters } from '../database/parameters.sql.js';
import { COUNTED_UP_TO } from '../items/counted-up-to.js';
import { visibleRows } from '../items/publicity/visible-rows.queries.js';
import { calendarYearsOf, formatReference, type Reference } from '../items/references/reference.rules.js';
import { yearsInReferences } from '../items/references/years.sql.js';
import { NotFound } from '../web/errors.js';
import type { Asker } from '../web/permissions.rules.js';
import type { RecommendationFilters, RecommendationPage } from './list/recommendation-filters.js';
import { beyond, type ListPlace, orderBy } from './list/recommendation-order.js';
import { chosenInSql } from './notices/chosen-recommendations.js';
import type { RecommendationRow } from './recommendation-row.js';
import { recommendationRowsFrom } from './recommendation-row.sql.js';
import {
  countOutcomes,
  MOST_TOLD_APART,
  type Outcome,
  type OutcomeCounts,
} from './states/recommendation-outcome.rules.js';
import { outcomeInSql, STATE, stateJoins, stateJoinsOfMany } from './states/recommendation-state.queries.js';
import type { RecommendationStateName } from './states/recommendation-states.rules.js';
import { WaitingRecommendationsQueries } from './waiting/waiting-recommendations.queries.js';

/** What the asker may see, whose publicities are `$2`. */
const VISIBLE = `${visibleRows('recommendations', '$2')} r`;

/** So many are read at once where all pages are. */
const AT_ONCE = 1000;

/** Which rows of the list are read: from which place on, in which direction. */
type Turn = {
  readonly sort: RecommendationPage['sort'];
  readonly descending: boolean;
  readonly from: ListPlace | null;
  readonly most: number;
};

type UnnamedRow = Omit<RecommendationRow, 'reference'>;

/** One page of a list, with what lies on either side of it. */
export type RecommendationList = {
  readonly rows: readonly RecommendationRow[];
  /** How many there are on all pages, as far as they are counted. */
  readonly total: number;
  readonly isMoreThanTotal: boolean;
  /** The page before ends before this item; null on the first page. */
  readonly previous: Reference | null;
  /** The page after begins after this item; null on the last page. */
  readonly next: Reference | null;
};

/** The register of recommendations, read as at a day by somebody in a role. */
@Injectable()
export class RecommendationsQueries {
  constructor(
    private readonly database: Database,
    private readonly memory: RegisterMemory,
    private readonly waiting: WaitingRecommendationsQueries,
  ) {}

  /** @throws NotFound where there is none, or this role may not see it */
  async byReference(
    reference: Reference,
    today: CalendarDay,
    asker: Asker | null,
  ): Promise<RecommendationRow> {
    const [row] = await this.rows(`where r.year = $3 and r.number = $4`, today, [
      visibleTo(asker),
      reference.year,
      reference.number,
    ]);
    if (!row || reference.kind !== 'R') throw new NotFound(`Recommendation ${formatReference(reference)}`);
    return row;
  }

  /** In which state one is, without the rest of its row; null where there is none, or this role may not see it. */
  async stateOf(
    { year, number }: Reference,
    today: CalendarDay,
    asker: Asker,
  ): Promise<RecommendationStateName | null> {
    const [row] = await this.database.rows<{ state: RecommendationStateName }>(
      `select ${STATE} as state from ${VISIBLE} ${stateJoins('$2')} where r.year = $3 and r.number = $4`,
      [today, visibleTo(asker), year, number],
    );
    return row?.state ?? null;
  }

  /** These, for this role, in no order. */
  async byIds(ids: readonly number[], today: CalendarDay, asker: Asker | null): Promise<RecommendationRow[]> {
    return this.rows('where r.id = any($3)', today, [visibleTo(asker), ids]);
  }

  /** What was made from a document, in the order in which it stands there. */
  async ofDocument(
    documentId: number,
    today: CalendarDay,
    asker: Asker | null,
  ): Promise<RecommendationRow[]> {
    const where = 'where r.document_id = $3 order by r.start_offset, r.id';
    return this.rows(where, today, [visibleTo(asker), documentId]);
  }

  /** Those with these ids that this role may see, in the order of the register. */
  async withIds(ids: readonly number[], today: CalendarDay, asker: Asker): Promise<RecommendationRow[]> {
    const where = 'where r.id = any($3) order by r.year, r.number';
    return this.rows(where, today, [visibleTo(asker), ids]);
  }

  /** What a meeting recommended, in the order of the register. */
  async ofMeeting(meetingId: number, today: CalendarDay, asker: Asker | null): Promise<RecommendationRow[]> {
    const where = 'where r.meeting_id = $3 order by r.year, r.number';
    return this.rows(where, today, [visibleTo(asker), meetingId]);
  }

  /** One page of the register. An item to page from that is not there gives the first page. */
  async list(
    filters: RecommendationFilters,
    today: CalendarDay,
    page: RecommendationPage,
  ): Promise<RecommendationList> {
    const most = page.countedUpTo ?? COUNTED_UP_TO;
    const from = await this.place(page.before ?? page.after, filters.asker);
    const backwards = from !== null && page.before !== null;
    const descending = page.descending !== backwards;
    const [counted, found] = await Promise.all([
      this.count(filters, today, most),
      this.page(filters, today, { sort: page.sort, descending, from, most: page.size + 1 }),
    ]);
    const goesOn = found.length > page.size;
    const rows = found.slice(0, page.size);
    if (backwards) rows.reverse();
    return {
      rows,
      total: Math.min(counted, most),
      isMoreThanTotal: counted > most,
      previous: (backwards ? goesOn : from !== null) ? asReference(rows[0]) : null,
      next: backwards || goesOn ? asReference(rows.at(-1)) : null,
    };
  }

  /** All that fit the filters, in this order, some at a time. */
  async *pages(
    filters: RecommendationFilters,
    today: CalendarDay,
    { sort, descending }: RecommendationPage,
  ): AsyncGenerator<readonly RecommendationRow[]> {
    for (let from: ListPlace | null = null; ; ) {
      const rows: readonly RecommendationRow[] = await this.page(filters, today, {
        sort,
        descending,
        from,
        most: AT_ONCE,
      });
      yield rows;
      from = rows.at(-1) ?? null;
      if (rows.length < AT_ONCE) return;
    }
  }

  /** The calendar years in which recommendations may have been made that this role may see, newest first. */
  async years(asker: Asker): Promise<number[]> {
    const rows = await this.memory.rows<{ year: number }>(
      `select year from ${yearsInReferences('$1')} seen where kind = 'R' order by year desc`,
      [visibleTo(asker)],
    );
    return calendarYearsOf(rows.map(({ year }) => year));
  }

  private async rows(
    where: string,
    today: CalendarDay,
    parameters: readonly unknown[],
    source = VISIBLE,
    visible = '$2',
  ): Promise<RecommendationRow[]> {
    const found = await this.database.rows<UnnamedRow>(
      `${recommendationRowsFrom(source, visible)} ${where}`,
      [today, ...parameters],
    );
    return found.map((row) => {
      const { year, number } = row;
      return { reference: formatReference({ kind: 'R', year, number }), ...row };
    });
  }

  private async page(
    filters: RecommendationFilters,
    today: CalendarDay,
    { sort, descending, from, most }: Turn,
  ): Promise<RecommendationRow[]> {
    const parameters = new Parameters(today);
    const place = from && beyond(sort, descending, from, parameters);
    const order = orderBy(sort, descending);
    const chosen = chosenInSql(filters, parameters, { place, order, most });
    const visible = parameters.place(visibleTo(filters.asker));
    const further = parameters.values.slice(1);
    return this.rows(`order by ${order('r')}`, today, further, `(select r.* ${chosen}) r`, visible);
  }

  /** How many of those that fit are counted under each outcome; null where more fit than are looked at one by one. */
  async outcomes(filters: RecommendationFilters, today: CalendarDay): Promise<OutcomeCounts | null> {
    const parameters = new Parameters(today);
    const chosen = chosenInSql(filters, parameters, { place: null, order: null, most: MOST_TOLD_APART + 1 });
    const visible = parameters.place(visibleTo(filters.asker));
    const sql = `select ${outcomeInSql(`(${STATE})`)} as outcome from (select r.* ${chosen}) r ${stateJoinsOfMany(visible)}`;
    return this.memory.found(['outcomes', sql, parameters.values], async () => {
      const rows = await this.database.rows<{ outcome: Outcome }>(sql, parameters.values);
      return rows.length > MOST_TOLD_APART ? null : countOutcomes(rows.map(({ outcome }) => outcome));
    });
  }

  /** Up to one more than `most`. */
  private async count(filters: RecommendationFilters, today: CalendarDay, most: number): Promise<number> {
    const waiting = await this.waiting.find(filters, today, { most, first: 0 });
    if (waiting) return waiting.total;
    const parameters = new Parameters(today);
    const chosen = chosenInSql(filters, parameters, { place: null, order: null, most: most + 1 });
    const [row] = await this.memory.rows<{ total: number }>(
      `select count(*)::int as total from (select 1 ${chosen}) counted`,
      parameters.values,
    );
    return row?.total ?? 0;
  }

  /** What somebody may not see is no place to page from: where a page begins would tell of its dates. */
  private async place(reference: Reference | null, asker: Asker | null): Promise<ListPlace | null> {
    if (reference?.kind !== 'R') return null;
    const [place] = await this.database.rows<ListPlace>(
      `select id, year, number, made_on as "madeOn", response_due_on as "responseDueOn", label
       from ${visibleRows('recommendations', '$3')} r where year = $1 and number = $2`,
      [reference.year, reference.number, visibleTo(asker)],
    );
    return place ?? null;
  }
}

function asReference(row: RecommendationRow | undefined): Reference | null {
  return row ? { kind: 'R', year: row.year, number: row.number } : null;
}
