import { Injectable } from '@nestjs/common';
import { ActionEventsQueries, type UpdateRow } from '../../actions/action-events.queries.js';
import type { ActionRow } from '../../actions/action-row.queries.js';
import { ActionsQueries } from '../../actions/actions.queries.js';
import type { MeetingRow } from '../../bodies/bodies.queries.js';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import { noFilters } from '../../recommendations/list/recommendation-filters.js';
import type { RecommendationRow } from '../../recommendations/recommendation-row.js';
import { RecommendationsQueries } from '../../recommendations/recommendations.queries.js';
import type { Asker } from '../../web/permissions.rules.js';

/** An action that its owner claims to have completed, with the owner's last account. */
export type ActionClaim = { readonly action: ActionRow; readonly account: UpdateRow | null };

/** A recommendation whose every action was claimed complete or agreed, with these. */
export type RecommendationClaim = {
  readonly recommendation: RecommendationRow;
  readonly actions: readonly ActionClaim[];
};

/** What a meeting is to judge. */
export type MeetingClaims = {
  readonly recommendations: readonly RecommendationClaim[];
  readonly actions: readonly ActionClaim[];
  /** How many were claimed after the meeting: they wait for the next. */
  readonly later: number;
};

/** No body has more before it. */
const MOST = 1000;

/** What owners claim to have completed and no meeting has judged. */
@Injectable()
export class MeetingClaimsService {
  constructor(
    private readonly actions: ActionsQueries,
    private readonly recommendations: RecommendationsQueries,
    private readonly events: ActionEventsQueries,
  ) {}

  /** The claims of what this body watches, as far as `asker` may see them, on which this meeting's word would count. */
  async of(meeting: MeetingRow, today: CalendarDay, asker: Asker): Promise<MeetingClaims> {
    const { bodyId, bodyCode, heldOn } = meeting;
    const [actions, { rows: recommendations }] = await Promise.all([
      this.actions.awaitingVerdict(bodyId, today, asker),
      this.recommendations.list({ ...noFilters(asker), bodyCode, state: 'claimed-complete' }, today, {
        ...{ sort: 'reference', descending: false, after: null, before: null, size: MOST },
      }),
    ]);
    const plans = await this.actions.ofRecommendations(
      recommendations.map(({ id }) => id),
      today,
      asker,
    );
    const updates = await this.events.updatesOf([...new Set([...actions, ...plans].map(({ id }) => id))]);
    const accounts = new Map<number, UpdateRow>();
    for (const update of updates) if (!accounts.has(update.actionId)) accounts.set(update.actionId, update);
    const told = (action: ActionRow) => ({ action, account: accounts.get(action.id) ?? null });
    const planOf = ({ reference }: RecommendationRow) =>
      plans.filter(({ recommendationReference }) => recommendationReference === reference);
    const before = actions.filter((action) => isBefore(action, heldOn));
    const answered = recommendations.filter(
      (each) =>
        each.madeOn <= heldOn && planOf(each).every(({ claimedOn }) => (claimedOn ?? heldOn) <= heldOn),
    );
    return {
      recommendations: answered.map((each) => ({ recommendation: each, actions: planOf(each).map(told) })),
      actions: before.map(told),
      later: actions.length + recommendations.length - before.length - answered.length,
    };
  }
}

/** Whether it was claimed by the day of the meeting, and judged by no later one. */
function isBefore({ madeOn, claimedOn, decidedOn }: ActionRow, heldOn: CalendarDay): boolean {
  return madeOn <= heldOn && (claimedOn ?? heldOn) <= heldOn && (decidedOn ?? heldOn) <= heldOn;
}
