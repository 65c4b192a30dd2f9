import { Injectable } from '@nestjs/common';
import type { CalendarDay } from '../../calendar/calendar-day.js';
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
    const found = await Promise.all(names.map((name) => this.waiting.find(filters(name), today, wanted)));
    const ids = found.flatMap((each) => each?.ids ?? []);
    const rows = ids.length > 0 ? await this.recommendations.byIds(ids, today, asker) : [];
    const page = { ...EARLIEST, size: wanted.first, countedUpTo: wanted.most };
    const lists = names.map(async (name, at): Promise<[Name, RecommendationList]> => {
      const list = found[at];
      if (!list) return [name, await this.recommendations.list(filters(name), today, page)];
      const total = Math.min(list.total, wanted.most);
      const ofList = list.ids.flatMap((id) => rows.find((row) => row.id === id) ?? []);
      return [
        name,
        { rows: ofList, total, isMoreThanTotal: list.total > wanted.most, previous: null, next: null },
      ];
    });
    return Object.fromEntries(await Promise.all(lists)) as Record<Name, RecommendationList>;
  }
}
