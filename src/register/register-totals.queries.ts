import { Injectable } from '@nestjs/common';
import { RegisterMemory } from '../audit/memory/register-memory.queries.js';
import { visibleTo } from '../bodies/publicity.rules.js';
import type { CalendarDay } from '../calendar/calendar-day.js';
import { currentViewpoint } from '../calendar/viewpoint.js';
import type { TrendPoint } from '../reports/trend/trend.rules.js';
import { TrendsService } from '../reports/trend/trends.service.js';
import { chosenFrom, type RegisterKind } from './register-choice.sql.js';
import type { RegisterFilters } from './register-filters.js';

const COUNTED = { recommendations: 'recommended', actions: 'made' } as const;

/** How many items the public can read. */
@Injectable()
export class RegisterTotalsQueries {
  constructor(
    private readonly memory: RegisterMemory,
    private readonly trends: TrendsService,
  ) {}

  /** How many there are that fit, by `today`. All there are is what the trend says of that day, which is kept counted. */
  async of(kind: RegisterKind, filters: RegisterFilters, today: CalendarDay): Promise<number> {
    const isNarrowed = Object.values(filters).some((asked) => asked !== null);
    if (!isNarrowed && !currentViewpoint()) return (await this.trend(today)).at(-1)?.[COUNTED[kind]] ?? 0;
    const { from, given } = chosenFrom(kind, filters, today);
    const [counted] = await this.memory.rows<{ total: number }>(
      `select count(*)::int as total ${from}`,
      given.values,
    );
    return counted?.total ?? 0;
  }

  /** How all that is public moved over months. */
  async trend(today: CalendarDay): Promise<readonly TrendPoint[]> {
    return this.trends.until(today, { visible: visibleTo(null), bodyIds: null });
  }
}
