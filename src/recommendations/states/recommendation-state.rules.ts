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

/** How a further addressee stands: under a clock of its own, with an answer of its own. */
export interface FurtherAddressee {
  readonly deadline: ResponseClock;
  /** Its latest answer; null where it gave none. */
  readonly response: Dated | null;
}

export interface RecommendationFacts {
  readonly deadline: ResponseClock;
  /** The latest response that counts, see {@link countingAnswers}. */
  readonly response: (Dated & { readonly decision: ResponseDecision }) | null;
  /** Those who are asked beside the body that is to answer first. */
  readonly further: readonly FurtherAddressee[];
  /** As many of its actions as whoever asks may see. */
  readonly actions: ActionTally;
  /** The latest verdict on the recommendation itself. */
  readonly verdict: DatedVerdict | null;
  /** The latest that a panel did to end it, or to take that back. */
  readonly ending: DatedEnding | null;
}

/**
 * The answers that say what becomes of it. What a further addressee says it says for itself: it neither stops the clock of the body
 * that is to answer first nor takes the place of its answer.
 */
export function countingAnswers<Answer extends { readonly isFurther: boolean }>(
  answers: readonly Answer[],
): Answer[] {
  return answers.filter(({ isFurther }) => !isFurther);
}

/**
 * The one word for where a recommendation stood on `today`, derived from what was said and judged up to that day.
 * What its panel withdrew, split or merged asks nothing any more, whatever was answered. Else a verdict on the recommendation
 * comes first. Then it waits for an answer as long as anybody who is asked owes one, and is overdue by whoever is late; a further
 * addressee of whom no law wants an answer holds nothing up. Once all have answered, the answer of the body that is to answer first says
 * what becomes of it, and it is agreed complete once scrutiny has agreed each of its actions.
 * An action without an owner or a date names nothing until it is claimed complete.
 * After one that sends it back, only a later claim brings it before scrutiny again, and only a verdict closes it.
 */
export function recommendationState(facts: RecommendationFacts, today: CalendarDay): RecommendationStateName {
  const verdict = happenedBy(facts.verdict, today);
  const response = happenedBy(facts.response, today);
  const ended = endedAs(happenedBy(facts.ending, today)?.kind ?? null);
  if (ended) return ended;
  if (verdict && isClosing(verdict.verdict)) return verdict.verdict;
  const owing = owingAddressees(facts, today);
  if (owing.length > 0) return unanswered(owing, today);
  if (response?.decision === 'rejected') {
    return verdict && isAfter(verdict, response) ? 'rejection-not-agreed' : 'rejected';
  }
  return carriedOut(facts.actions, verdict);
}

/** The clocks of those who have yet to answer. */
function owingAddressees(
  { deadline, response, further }: RecommendationFacts,
  today: CalendarDay,
): ResponseClock[] {
  const others = further.filter(
    (each) => each.deadline.clock !== 'none' && !happenedBy(each.response, today),
  );
  return [...(happenedBy(response, today) ? [] : [deadline]), ...others.map((each) => each.deadline)];
}

/** How the answers stand that are owed under these clocks: what is late is said before what is awaited, and that before the rest. */
export function unanswered(clocks: readonly ResponseClock[], today: CalendarDay): RecommendationStateName {
  if (clocks.some(({ dueOn }) => dueOn !== null && today > dueOn)) return 'response-overdue';
  return clocks.every(({ clock }) => clock === 'not-started') ? 'clock-not-started' : 'awaiting-response';
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
