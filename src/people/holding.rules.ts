import type { CalendarDay } from '../calendar/calendar-day.js';
import { spokenDay } from '../calendar/spoken-day.js';

/** Who holds a post, from when until when; both days are included. */
export type HeldFromUntil = { readonly fromOn: CalendarDay; readonly untilOn: CalendarDay | null };

/**
 * Why somebody cannot take a post from `fromOn`; null where they can. The holder before leaves the day before, so the new one must
 * begin after every holder recorded so far began, or there would be days on which two answer for one post.
 */
export function takingOverFault(holdings: readonly HeldFromUntil[], fromOn: CalendarDay): string | null {
  const latest = holdings
    .map((holding) => holding.fromOn)
    .sort()
    .at(-1);
  if (!latest || fromOn > latest) return null;
  return `The first day must be after ${spokenDay(latest)}, when the last recorded holder began`;
}

/** The holdings that still run on `fromOn` and end the day before it when somebody takes over. */
export function endedBy<Held extends HeldFromUntil>(holdings: readonly Held[], fromOn: CalendarDay): Held[] {
  return holdings.filter(({ untilOn }) => untilOn === null || untilOn >= fromOn);
}
