import { Injectable } from '@nestjs/common';
import { RegisterMemory } from '../../audit/memory/register-memory.queries.js';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import { currentViewpoint } from '../../calendar/viewpoint.js';
import { TrendQueries, type TrendScope } from './trend.queries.js';
import type { TrendPoint } from './trend.rules.js';
import { TrendCountingService } from './trend-counting.service.js';
import { trendDays } from './trend-days.rules.js';

/** As long as no more than this is uncounted, to work it out anew each time costs next to nothing. */
const FEW = 20;

/** How overdue actions and the share of what is implemented moved over the last twelve months: kept in mind until the register changes. */
@Injectable()
export class TrendsService {
  constructor(
    private readonly trends: TrendQueries,
    private readonly counting: TrendCountingService,
    private readonly memory: RegisterMemory,
  ) {}

  /** @param today the last of the days, as from where it is seen */
  async until(today: CalendarDay, scope: TrendScope): Promise<readonly TrendPoint[]> {
    const find = async () => {
      const { points, changed } = await this.trends.of(scope, trendDays(today));
      if (!currentViewpoint() && (changed === null || changed > FEW)) this.counting.start();
      return points;
    };
    return this.memory.found(['trend', today, scope], find, 'once');
  }
}
