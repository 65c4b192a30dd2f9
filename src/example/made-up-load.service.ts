import { Injectable } from '@nestjs/common';
import type { CalendarDay } from '../calendar/calendar-day.js';
import { Database } from '../database/database.service.js';
import { TrendCountingService } from '../reports/trend/trend-counting.service.js';
import { LoadActionsRepository } from './load/load-actions.repository.js';
import { LoadEventsRepository } from './load/load-events.repository.js';
import { LoadPeopleRepository } from './load/load-people.repository.js';
import { LoadRecommendationsRepository } from './load/load-recommendations.repository.js';
import { LoadStandingsRepository } from './load/load-standings.repository.js';

/** Made-up load for measuring, the same each time for the same number of items and day. */
@Injectable()
export class MadeUpLoad {
  constructor(
    private readonly database: Database,
    private readonly people: LoadPeopleRepository,
    private readonly recommendations: LoadRecommendationsRepository,
    private readonly life: LoadEventsRepository,
    private readonly actions: LoadActionsRepository,
    private readonly standings: LoadStandingsRepository,
    private readonly trends: TrendCountingService,
  ) {}

  /**
   * Adds `items` items, half of them recommendations and half actions, to whatever the database has.
   * @param today the day before which everything happened
   * @param at the instant at which it is recorded
   */
  async generate(items: number, today: CalendarDay, at: Date): Promise<void> {
    const recommendations = Math.ceil(items / 2);
    await this.database.transact(async (tx) => {
      await this.standings.stopKeeping(tx);
      const accountId = await this.people.add(tx, today, at);
      await this.recommendations.add(tx, recommendations, today, at, accountId);
      await this.actions.add(tx, items - recommendations, today, at);
      await this.life.add(tx, today, accountId);
      await this.standings.keepAgain(tx);
    });
    await this.trends.catchUp();
  }
}
