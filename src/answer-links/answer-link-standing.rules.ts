import type { CalendarDay } from '../calendar/calendar-day.js';

/** How long a link opens, in days after the one on which it was sent. */
export const LINK_DAYS = 28;

/** Whether a link opens, or why it does not. */
export type LinkStanding = 'open' | 'expired' | 'replaced' | 'delegation-over' | 'passed-on';

export type LinkFacts = {
  /** The last day on which it opens. */
  readonly expiresOn: CalendarDay;
  /** Whether a younger e-mail that has gone to the same address names all that this one does. */
  readonly isReplaced: boolean;
  /** Through whom its reader answers; null for somebody who answers for an owner. */
  readonly delegation: { readonly untilOn: CalendarDay; readonly isEnded: boolean } | null;
  /** How many of its items its reader still answers for. */
  readonly answeredFor: number;
};

/** What matters most is said: somebody who answers for nothing any more cannot be helped by a younger link. */
export function linkStanding(
  { expiresOn, isReplaced, delegation, answeredFor }: LinkFacts,
  today: CalendarDay,
): LinkStanding {
  if (delegation && (delegation.isEnded || today > delegation.untilOn)) return 'delegation-over';
  if (answeredFor === 0) return 'passed-on';
  if (today > expiresOn) return 'expired';
  return isReplaced ? 'replaced' : 'open';
}
