import { addDays, type CalendarDay } from '../../calendar/calendar-day.js';
import { type Dated, happenedBy, isAfter } from '../../calendar/latest-as-at.js';
import { type DatedVerdict, isClosing } from '../../items/verdicts/verdict.rules.js';
import type { Claim } from '../updates/claim.rules.js';
import type { ActionStateName } from './action-states.rules.js';

/** An action is due soon from this many days before its due date: the day of the first reminder. */
export const DUE_SOON_DAYS = 28;

/** A claim as it was made in an update. */
export interface DatedClaim extends Dated {
  readonly claim: Claim;
}

/** What is known of one action; of claims and verdicts the latest as at the day asked about. */
export interface ActionFacts {
  /** The date that holds now, extensions included. */
  readonly dueOn: CalendarDay | null;
  readonly claim: DatedClaim | null;
  readonly verdict: DatedVerdict | null;
}

/**
 * The one word for where an action stood on `today`.
 * A claim of completion counts until a verdict answers it: one made before that verdict, or recorded before it for the same
 * day, has been judged and does not count again. What is late says so before it says that it was sent back.
 * @param dueSoonDays calendar days before the due date from which an action is due soon
 */
export function actionState(
  facts: ActionFacts,
  today: CalendarDay,
  dueSoonDays = DUE_SOON_DAYS,
): ActionStateName {
  const { dueOn } = facts;
  const claim = happenedBy(facts.claim, today);
  const verdict = happenedBy(facts.verdict, today);
  if (verdict && isClosing(verdict.verdict)) return verdict.verdict;
  const unjudged = claim !== null && (verdict === null || isAfter(claim, verdict));
  if (unjudged && claim.claim === 'complete') return 'claimed-complete';
  if (dueOn !== null && today > dueOn) return 'overdue';
  if (verdict && !unjudged) return 'sent-back';
  if (dueOn === null) return 'no-date';
  return today >= addDays(dueOn, -dueSoonDays) ? 'due-soon' : 'open';
}
