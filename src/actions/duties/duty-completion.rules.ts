import type { CalendarDay } from '../../calendar/calendar-day.js';
import type { Claim } from '../updates/claim.rules.js';
import { type DueTerms, isDuty, undecided } from './duty.rules.js';

/** What says whether more is to come of an action. */
export type DueNow = Pick<DueTerms, 'cadence' | 'startsOn' | 'endsOn'> & {
  readonly dueOn: CalendarDay | null;
};

/**
 * Whether a duty falls due again, now or later. Meetings up to the end of a duty may still be entered; days of the calendar are
 * all known.
 */
export function comesAgain(action: DueNow, today: CalendarDay): boolean {
  if (!isDuty(action) || undecided(action) !== null) return false;
  const { cadence, endsOn, dueOn } = action;
  if (dueOn !== null || endsOn === null) return true;
  return cadence === 'each-meeting' && endsOn >= today;
}

/** What an update claims of the duty itself: where an occurrence is complete, the duty is on track. */
export function claimOfDuty(claim: Claim, reportsOccurrence: boolean): Claim {
  return reportsOccurrence && claim === 'complete' ? 'on-track' : claim;
}

/** Why no update can say that the whole duty is complete while more is to come of it. */
export function endingFault(reference: string): string {
  return `${reference} recurs, so an update cannot end it. Select which occurrence is complete, or the latest position. Only a meeting can end a recurring action`;
}
