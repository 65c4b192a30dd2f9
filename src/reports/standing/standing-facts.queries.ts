import { Injectable } from '@nestjs/common';
import { SCRUTINY_KINDS } from '../../bodies/body.rules.js';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import { ClosedDaysQueries } from '../../council/closed-days.queries.js';
import { CouncilYearsQueries } from '../../council/council-years.queries.js';
import { Database } from '../../database/database.service.js';
import { ActionFactsQueries } from '../progress/action-facts.queries.js';
import type { FactsScope } from '../progress/facts-scope.js';
import type { ReportBody } from '../progress/progress-facts.js';
import { RecommendationFactsQueries } from '../progress/recommendation-facts.queries.js';
import type { StandingFacts } from './named-standings.rules.js';

// The board looks at every body that scrutinises; any other body at its own work.
const LOOKED_AT = `
  select b.id from bodies b
  where b.exists_from <= $2 and case when (select kind from bodies where id = $1) = 'board' then b.kind = any($3) else b.id = $1 end
  order by b.id`;

/** What is worked out of items for any report but the progress report, which counts besides. */
@Injectable()
export class StandingFactsQueries {
  constructor(
    private readonly database: Database,
    private readonly recommendations: RecommendationFactsQueries,
    private readonly actions: ActionFactsQueries,
    private readonly closedDays: ClosedDaysQueries,
    private readonly councilYears: CouncilYearsQueries,
  ) {}

  /** Everything in scope that was made on or before `asAt`, with all that names it. */
  async of(scope: FactsScope, asAt: CalendarDay): Promise<StandingFacts> {
    return {
      bodies: await this.everyBody(),
      closedDays: await this.closedDays.all(),
      annualMeeting: (await this.councilYears.now()).annualMeeting,
      recommendations: await this.recommendations.of(scope, asAt),
      actions: await this.actions.of(scope, asAt),
    };
  }

  /** Every body, whose items any report may name. */
  async everyBody(): Promise<ReportBody[]> {
    return this.database.rows('select id, code, name from bodies order by id');
  }

  /** The bodies at whose items a body looks. */
  async lookedAtBy(bodyId: number, asAt: CalendarDay): Promise<number[]> {
    const rows = await this.database.rows<{ id: number }>(LOOKED_AT, [bodyId, asAt, SCRUTINY_KINDS]);
    return rows.length > 0 ? rows.map(({ id }) => id) : [bodyId];
  }
}
