import { Injectable } from '@nestjs/common';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import { firstRows } from '../../items/waiting/first-rows.js';
import type { Wanted } from '../../items/waiting/kept-waiting.sql.js';
import type { Asker } from '../../web/permissions.rules.js';
import { noFilters, type RecommendationFilters } from '../list/recommendation-filters.js';
import { type RecommendationList, RecommendationsQueries } from '../recommendations.queries.js';
import { WaitingRecommendationsQueries } from './waiting-recommendations.queries.js';

/** What a list is narrowed to. */
type Narrowed = Partial<Pick<RecommendationFilters, 'state' | 'clock'>>;

const EARLIEST = { sort: 'due', descending: false, after: null, before: null } as const;

/** Reads the first few of several lists of recommendations that wait, and how many are in each: their rows by one statement. */
@Injectable()
export class FirstRecommendationsService {
  constructor(
    private readonly waiting: WaitingRecommendationsQueries,
    private readonly recommendations: RecommendationsQueries,
  ) {}

  /** Each list by its name, the earliest first. */
  async lists<Name extends string>(
    asker: Asker,
    today: CalendarDay,
    narrowed: Readonly<Record<Name, Narrowed>>,
    wanted: Wanted,
  ): Promise<Record<Name, RecommendationList>> {
    const names = Object.keys(narrowed) as Name[];
    const filters = (name: Name) => ({ ...noFilters(asker), ...narrowed[name] });
    const waiting = await Promise.all(names.map((name) => this.waiting.find(filters(name), today, wanted)));
    const first = await firstRows(waiting, (ids) => this.recommendations.byIds(ids, today, asker), wanted);
    const page = { ...EARLIEST, size: wanted.first, countedUpTo: wanted.most };
    const lists = names.map(
      async (name, at): Promise<[Name, RecommendationList]> => [
        name,
        first[at] ?? (await this.recommendations.list(filters(name), today, page)),
      ],
    );
    return Object.fromEntries(await Promise.all(lists)) as Record<Name, RecommendationList>;
  }
}
