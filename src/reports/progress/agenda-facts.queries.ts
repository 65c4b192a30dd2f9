import { Injectable } from '@nestjs/common';
import { DutyQueries } from '../../actions/duties/duty.queries.js';
import { isDuty } from '../../actions/duties/duty.rules.js';
import type { BodyRow } from '../../bodies/bodies.queries.js';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import { Database } from '../../database/database.service.js';
import type { AgendaFacts, MeetingsAhead } from './agenda-facts.js';
import { LinkedMeasuresQueries } from './linked-measures.queries.js';
import type { ReportedAction, ReportedRecommendation } from './progress-facts.js';
import { WaitingRequestsQueries } from './waiting-requests.queries.js';

const AHEAD = `
  select held_on as "heldOn" from meetings
  where body_id = $1 and held_on >= $2 and not is_called_off order by held_on limit 2`;

/** What a report tells of its items beside their own facts: duties, requests, measures, the meetings ahead. */
@Injectable()
export class AgendaFactsQueries {
  constructor(
    private readonly database: Database,
    private readonly duties: DutyQueries,
    private readonly requests: WaitingRequestsQueries,
    private readonly measures: LinkedMeasuresQueries,
  ) {}

  /** As at a day; of the actions those count that are told. */
  async of(
    body: BodyRow,
    recommendations: readonly ReportedRecommendation[],
    actions: readonly ReportedAction[],
    asAt: CalendarDay,
  ): Promise<AgendaFacts> {
    const told = actions.filter(({ isTold }) => isTold);
    const duties = told.filter(({ terms }) => isDuty(terms)).map(({ id, terms }) => ({ id, ...terms }));
    const ids = { recommendations: idsOf(recommendations), actions: idsOf(told) };
    return {
      duties: await this.duties.tablesOf(duties, asAt),
      requests: await this.requests.about(ids, asAt),
      measures: await this.measures.of(ids, asAt),
      meetings: await this.meetingsFrom(body.id, asAt),
      contact: {
        name: body.contactName,
        email: body.contactEmail,
        telephone: body.contactTelephone,
        reportOf: body.reportOf,
      },
    };
  }

  private async meetingsFrom(bodyId: number, asAt: CalendarDay): Promise<MeetingsAhead> {
    const [next, following] = await this.database.rows<{ heldOn: CalendarDay }>(AHEAD, [bodyId, asAt]);
    return { next: next?.heldOn ?? null, following: following?.heldOn ?? null };
  }
}

function idsOf(items: readonly { readonly id: number }[]): number[] {
  return items.map(({ id }) => id);
}
