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

/** What is wrong with a holding's days, and at which of them. */
export type HoldingFault = { readonly field: 'fromOn' | 'untilOn'; readonly message: string };

/**
 * Why a holding cannot have these days; null where it can. Two never answer for one post on the same day.
 * @param others the post's other holdings, each with who held it
 */
export function correctionFault(
  others: readonly (HeldFromUntil & { readonly person: string })[],
  { fromOn, untilOn }: HeldFromUntil,
): HoldingFault | null {
  if (untilOn !== null && untilOn < fromOn) {
    return { field: 'untilOn', message: `The last day must not be before the first, ${spokenDay(fromOn)}` };
  }
  const meets = others.find(
    (other) =>
      (untilOn === null || other.fromOn <= untilOn) && (other.untilOn === null || other.untilOn >= fromOn),
  );
  if (!meets) return null;
  const until = meets.untilOn ? ` until ${spokenDay(meets.untilOn)}` : '';
  const field = meets.fromOn > fromOn ? 'untilOn' : 'fromOn';
  return { field, message: `${meets.person} holds the post from ${spokenDay(meets.fromOn)}${until}` };
}
