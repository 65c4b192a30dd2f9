import { Injectable } from '@nestjs/common';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import { noFilters } from '../../recommendations/list/recommendation-filters.js';
import type { RecommendationRow } from '../../recommendations/recommendation-row.js';
import { RecommendationsQueries } from '../../recommendations/recommendations.queries.js';
import type { Asker } from '../../web/permissions.rules.js';
import { ActionEventsQueries, type UpdateRow } from '../action-events.queries.js';
import type { ActionRow } from '../action-row.queries.js';
import { ActionsQueries } from '../actions.queries.js';

/** An action that is claimed complete, with its owner’s last account. */
export type ClaimedAction = { readonly action: ActionRow; readonly claim: UpdateRow | null };

/** What waits for a verdict: recommendations whose every action is claimed complete or agreed, and actions. */
export type AwaitingVerdict = {
  readonly recommendations: readonly RecommendationRow[];
  readonly actions: readonly ClaimedAction[];
};

/** Nobody reads more at once. */
const MOST = 1000;

/** What owners claim to have completed and no meeting has judged. */
@Injectable()
export class AwaitingVerdictService {
  constructor(
    private readonly actions: ActionsQueries,
    private readonly recommendations: RecommendationsQueries,
    private readonly events: ActionEventsQueries,
  ) {}

  /** @param body one of them, or null for all that `asker` looks at */
  async find(
    body: { readonly id: number; readonly code: string } | null,
    today: CalendarDay,
    asker: Asker,
  ): Promise<AwaitingVerdict> {
    const filters = { ...noFilters(asker), bodyCode: body?.code ?? null, state: 'claimed-complete' as const };
    const [actions, { rows }] = await Promise.all([
      this.actions.awaitingVerdict(body?.id ?? null, today, asker),
      this.recommendations.list(filters, today, {
        ...{ sort: 'reference', descending: false, after: null, before: null, size: MOST },
      }),
    ]);
    const claims = new Map<number, UpdateRow>();
    for (const update of await this.events.updatesOf(actions.map(({ id }) => id)))
      if (!claims.has(update.actionId)) claims.set(update.actionId, update);
    return {
      recommendations: rows,
      actions: actions.map((action) => ({ action, claim: claims.get(action.id) ?? null })),
    };
  }
}
