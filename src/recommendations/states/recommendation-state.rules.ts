import type { CalendarDay } from '../../calendar/calendar-day.js';
import { type Dated, happenedBy, isAfter } from '../../calendar/latest-as-at.js';
import { type DatedVerdict, isClosing } from '../../items/verdicts/verdict.rules.js';
import { type DatedEnding, endedAs } from '../endings/recommendation-ending.rules.js';
import type { RecommendationStateName } from './recommendation-states.rules.js';

/** What the addressee said of one recommendation in its formal response. */
export const RESPONSE_DECISIONS = ['accepted', 'accepted-in-part', 'rejected'] as const;
export type ResponseDecision = (typeof RESPONSE_DECISIONS)[number];

/** The addressee's clock, as a statutory deadline gives it. */
export interface ResponseClock {
  readonly clock: 'not-started' | 'started' | 'none';
  readonly dueOn: CalendarDay | null;
}

/** The actions that carry out one recommendation, counted as at the day asked about. */
export interface ActionTally {
  readonly total: number;
  /** Neither dropped nor without an owner or a date. */
  readonly named: number;
  readonly agreedComplete: number;
  /** Claimed complete and not yet judged. */
  readonly claimedComplete: number;
  /** No longer needed, or superseded. */
  readonly dropped: number;
  /** The last claim of completion among them. */
  readonly lastClaim: Dated | null;
}

export interface RecommendationFacts {
  readonly deadline: ResponseClock;
  /** The latest response that counts, see {@link countingAnswers}. */
  readonly response: (Dated & { readonly decision: ResponseDecision }) | null;
  readonly actions: ActionTally;
  /** The latest verdict on the recommendation itself. */
  readonly verdict: DatedVerdict | null;
  /** The latest that a panel did to end it, or to take that back. */
  readonly ending: DatedEnding | null;
}

/**
 * The answers at which clock and state look. What a further addressee says it says for itself: it neither stops the clock of the body
 * that is to answer nor takes the place of its answer.
 */
export function countingAnswers<Answer extends { readonly isFurther: boolean }>(
  answers: readonly Answer[],
): Answer[] {
  return answers.filter(({ isFurther }) => !isFurther);
}

/**
 * The one word for where a recommendation stood on `today`, derived from what was said and judged up to that day.
 * What its panel withdrew, split or merged asks nothing any more, whatever was answered. Else a verdict on the recommendation
 * comes first. Without one, it is agreed complete once scrutiny has agreed each of its actions.
 * An action without an owner or a date names nothing until it is claimed complete.
 * After one that sends it back, only a later claim brings it before scrutiny again, and only a verdict closes it.
 */
export function recommendationState(facts: RecommendationFacts, today: CalendarDay): RecommendationStateName {
  const verdict = happenedBy(facts.verdict, today);
  const response = happenedBy(facts.response, today);
  const ended = endedAs(happenedBy(facts.ending, today)?.kind ?? null);
  if (ended) return ended;
  if (verdict && isClosing(verdict.verdict)) return verdict.verdict;
  if (!response) return unanswered(facts.deadline, today);
  if (response.decision === 'rejected') {
    return verdict && isAfter(verdict, response) ? 'rejection-not-agreed' : 'rejected';
  }
  return carriedOut(facts.actions, verdict);
}

function unanswered({ clock, dueOn }: ResponseClock, today: CalendarDay): RecommendationStateName {
  if (clock === 'not-started') return 'clock-not-started';
  return dueOn !== null && today > dueOn ? 'response-overdue' : 'awaiting-response';
}

function carriedOut(actions: ActionTally, sentBack: Dated | null): RecommendationStateName {
  const live = actions.total - actions.dropped;
  if (actions.named + actions.agreedComplete + actions.claimedComplete === 0) return 'accepted-no-action';
  if (actions.agreedComplete + actions.claimedComplete < live) return 'in-progress';
  if (sentBack) {
    return actions.lastClaim && isAfter(actions.lastClaim, sentBack) ? 'claimed-complete' : 'in-progress';
  }
  return actions.agreedComplete === live ? 'agreed-complete' : 'claimed-complete';
}
