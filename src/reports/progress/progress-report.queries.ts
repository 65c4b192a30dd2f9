import { Injectable } from '@nestjs/common';
import type { BodyRow } from '../../bodies/bodies.queries.js';
import { SCRUTINY_KINDS } from '../../bodies/body.rules.js';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import { ClosedDaysQueries } from '../../council/closed-days.queries.js';
import { CouncilYearsQueries } from '../../council/council-years.queries.js';
import { Database } from '../../database/database.service.js';
import { type Audience, publicitiesIn } from '../published/audience.rules.js';
import { ActionFactsQueries } from './action-facts.queries.js';
import { AgendaFactsQueries } from './agenda-facts.queries.js';
import { factsOfBodies } from './facts-scope.js';
import { LastReportQueries } from './last-report.queries.js';
import type { ProgressFacts, ReportBody } from './progress-facts.js';
import { RecommendationFactsQueries } from './recommendation-facts.queries.js';
import { SilentAskingsQueries } from './silent-askings.queries.js';

// The board looks at every body that scrutinises; any other body at its own work.
const BODIES = `
  select b.id, b.code, b.name
  from bodies b
  where b.exists_from <= $2 and case
    when (select kind from bodies where id = $1) = 'board' then b.kind = any($3)
    else b.id = $1 end
  order by b.kind = 'board', b.name`;

/** What the progress report is made from. */
@Injectable()
export class ProgressReportQueries {
  constructor(
    private readonly database: Database,
    private readonly recommendations: RecommendationFactsQueries,
    private readonly actions: ActionFactsQueries,
    private readonly silent: SilentAskingsQueries,
    private readonly closedDays: ClosedDaysQueries,
    private readonly councilYears: CouncilYearsQueries,
    private readonly agenda: AgendaFactsQueries,
    private readonly lastReport: LastReportQueries,
  ) {}

  /**
   * Everything that a report for `body` speaks of to this audience, and that is dated on or before `asAt`.
   * @param since from when changes are told
   */
  async facts(
    asked: BodyRow,
    asAt: CalendarDay,
    since: CalendarDay,
    audience: Audience,
  ): Promise<ProgressFacts> {
    const body: ReportBody = { id: asked.id, code: asked.code, name: asked.name };
    const found = await this.database.rows<ReportBody>(BODIES, [body.id, asAt, SCRUTINY_KINDS]);
    const bodies = found.length > 0 ? found : [body];
    const ids = bodies.map(({ id }) => id);
    const scope = factsOfBodies(ids, publicitiesIn(audience));
    const recommendations = await this.recommendations.of(scope, asAt);
    const actions = await this.actions.of(scope, asAt);
    return {
      body,
      bodies,
      closedDays: await this.closedDays.all(),
      annualMeeting: (await this.councilYears.now()).annualMeeting,
      recommendations,
      actions,
      silent: await this.silent.of(ids, since, asAt),
      ...(await this.marksOf(asked, asAt, audience)),
      ...(await this.agenda.of(asked, recommendations, actions, asAt)),
    };
  }

  /** After what the period of a report may begin. */
  async marksOf(
    { id }: BodyRow,
    asAt: CalendarDay,
    audience: Audience,
  ): Promise<Required<Pick<ProgressFacts, 'lastReport' | 'lastMeetingOn'>>> {
    return {
      lastReport: await this.lastReport.before(asAt, id, audience),
      lastMeetingOn: await this.meetingBefore(id, asAt),
    };
  }

  /** The day of the last meeting of this body before `day`; null where none is known. */
  private async meetingBefore(bodyId: number, day: CalendarDay): Promise<CalendarDay | null> {
    const [last] = await this.database.rows<{ heldOn: CalendarDay }>(
      `select held_on as "heldOn" from meetings
       where held_on < $2 and not is_called_off
         and (body_id = $1 or body_id in (select body_id from body_successions where successor_id = $1))
       order by held_on desc limit 1`,
      [bodyId, day],
    );
    return last?.heldOn ?? null;
  }
}
