import { Injectable } from '@nestjs/common';
import { ContinuationsService } from '../actions/continuations/continuations.service.js';
import { BodiesQueries } from '../bodies/bodies.queries.js';
import type { CalendarDay } from '../calendar/calendar-day.js';
import { Clock } from '../calendar/clock.js';
import { groupedBy } from '../database/grouped-by.js';
import { OwnerAliasesQueries } from '../documents/owner-aliases.queries.js';
import { OwnersQueries } from '../people/owners.queries.js';
import { noFilters } from '../recommendations/list/recommendation-filters.js';
import type { RecommendationRow } from '../recommendations/recommendation-row.js';
import { RecommendationsQueries } from '../recommendations/recommendations.queries.js';
import type { Asker } from '../web/permissions.rules.js';
import type { ResponseChoices } from './forms/response.form.js';
import type { ResponseOffer } from './views/response-form.view.js';

const MOST_MEETINGS = 300;
const MOST_OFFERED = 100;

/** What the form of a response offers to choose from. */
@Injectable()
export class ResponseOffers {
  constructor(
    private readonly bodies: BodiesQueries,
    private readonly owners: OwnersQueries,
    private readonly aliases: OwnerAliasesQueries,
    private readonly recommendations: RecommendationsQueries,
    private readonly continuations: ContinuationsService,
    private readonly clock: Clock,
  ) {}

  /** For a response to these: the bodies and owners of today, and the meetings since the first of them was made. */
  async for(rows: readonly RecommendationRow[], asker: Asker): Promise<ResponseOffer> {
    const today = this.clock.today();
    const since = rows.map(({ madeOn }) => madeOn).sort()[0] ?? today;
    const ids = rows.map(({ id }) => id);
    const [bodies, owners, aliases, meetings, open] = await Promise.all([
      this.bodies.addressees(),
      this.owners.current(today),
      this.aliases.all(),
      this.bodies.meetingsFrom(since, MOST_MEETINGS),
      this.continuations.openOf(ids, asker),
    ]);
    const held = meetings.filter(({ heldOn }) => heldOn <= today).reverse();
    const openActions = groupedBy(open, ({ recommendationId }) => recommendationId);
    return { bodies, owners, aliases, meetings: held, openActions, paper: null, correctsId: null };
  }

  /** What a paper of this body and day may answer: what was recommended to the body by then, what is unanswered first; else to anybody. */
  async answerableBy(bodyCode: string, on: CalendarDay, asker: Asker): Promise<RecommendationRow[]> {
    const toBody = await this.listed(bodyCode, asker);
    const rows = toBody.length > 0 ? toBody : await this.listed(null, asker);
    const made = rows.filter(({ madeOn }) => madeOn <= on);
    return [...made.filter(({ decision }) => decision === null), ...made.filter(({ decision }) => decision)];
  }

  private async listed(addresseeCode: string | null, asker: Asker): Promise<readonly RecommendationRow[]> {
    const page = { sort: 'made', descending: true, after: null, before: null, size: MOST_OFFERED } as const;
    const filters = { ...noFilters(asker), addresseeCode };
    return (await this.recommendations.list(filters, this.clock.today(), page)).rows;
  }
}

/** What may be chosen on the form. */
export function choicesIn(
  rows: readonly RecommendationRow[],
  { bodies, meetings, owners, aliases, openActions, correctsId }: ResponseOffer,
): ResponseChoices {
  return { rows, bodies, meetings, owners, aliases, openActions, isCorrection: correctsId !== null };
}
