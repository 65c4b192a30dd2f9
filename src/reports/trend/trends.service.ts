import { Injectable } from '@nestjs/common';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import { currentViewpoint } from '../../calendar/viewpoint.js';
import { LastEntryQueries } from './last-entry.queries.js';
import { TrendQueries, type TrendScope } from './trend.queries.js';
import type { TrendPoint } from './trend.rules.js';
import { trendDays } from './trend-days.rules.js';

/** So many trends are kept in mind: one for each body and each kind of reader of a council. */
const MOST_KEPT = 300;

type Kept = { readonly entry: string; readonly points: Promise<readonly TrendPoint[]> };

/**
 * How overdue actions and the share of what is implemented moved over the last twelve months. A trend is worked out once for each
 * state of the register, which the last entry of the trail tells, however many ask at a time: whoever looks again, from today or from
 * the same earlier day, reads what was found. Every change makes an entry, also one that withholds what was seen before.
 */
@Injectable()
export class TrendsService {
  private readonly kept = new Map<string, Kept>();

  constructor(
    private readonly trends: TrendQueries,
    private readonly lastEntry: LastEntryQueries,
  ) {}

  /** @param today the last of the days, as from where it is seen */
  async until(today: CalendarDay, scope: TrendScope): Promise<readonly TrendPoint[]> {
    const key = JSON.stringify([today, currentViewpoint(), scope]);
    const entry = await this.lastEntry.id();
    const known = this.kept.get(key);
    if (known?.entry === entry) return known.points;
    const points = this.trends.of(scope, trendDays(today));
    this.keep(key, { entry, points });
    // What could not be read is asked for again.
    points.catch(() => this.kept.get(key)?.points === points && this.kept.delete(key));
    return points;
  }

  private keep(key: string, trend: Kept): void {
    this.kept.delete(key);
    this.kept.set(key, trend);
    const [oldest] = this.kept.keys();
    if (this.kept.size > MOST_KEPT && oldest !== undefined) this.kept.delete(oldest);
  }
}
