import { addDays, type CalendarDay, dayOf, daysBetween, daysInMonth, partsOf } from './calendar-day.js';
import { monthAfter } from './period.js';

/** How often a duty recurs, in the words minutes use. “Regular” says that it recurs and not when. */
export const CADENCES = [
  'weekly',
  'monthly',
  'six-weekly',
  'quarterly',
  'six-monthly',
  'annual',
  'each-meeting',
  'regular',
] as const;
export type Cadence = (typeof CADENCES)[number];

/** What a recurring duty is counted from: its first day, and the meetings it may be due at. */
export interface Series {
  readonly startsOn: CalendarDay;
  /** Days of the body's meetings, in any order; needed for `each-meeting` alone. */
  readonly meetings?: readonly CalendarDay[];
}

const EVERY_DAYS: Partial<Record<Cadence, number>> = { weekly: 7, 'six-weekly': 42 };
const EVERY_MONTHS: Partial<Record<Cadence, number>> = {
  monthly: 1,
  quarterly: 3,
  'six-monthly': 6,
  annual: 12,
};

/**
 * The first day after `after` on which the duty falls due, `startsOn` being the first of all.
 * Counted from `startsOn` each time, so that a series begun on the 31st comes back to the 31st after a short month.
 * Null where the minutes give no rhythm (`regular`) or no later meeting is known.
 */
export function nextOccurrence(cadence: Cadence, series: Series, after: CalendarDay): CalendarDay | null {
  if (cadence === 'regular') return null;
  if (cadence === 'each-meeting') return nextMeeting(series, after);
  if (after < series.startsOn) return series.startsOn;
  const days = EVERY_DAYS[cadence];
  if (days)
    return addDays(series.startsOn, (Math.floor(daysBetween(series.startsOn, after) / days) + 1) * days);
  return nextByMonths(series.startsOn, EVERY_MONTHS[cadence] ?? 1, after);
}

function nextMeeting({ startsOn, meetings = [] }: Series, after: CalendarDay): CalendarDay | null {
  const later = meetings.filter((day) => day > after && day >= startsOn);
  return later.sort()[0] ?? null;
}

function nextByMonths(startsOn: CalendarDay, step: number, after: CalendarDay): CalendarDay {
  const from = partsOf(startsOn);
  const to = partsOf(after);
  const monthsApart = (to.year - from.year) * 12 + (to.month - from.month);
  const rounds = Math.floor(monthsApart / step);
  const inThisRound = sameDateLater(startsOn, rounds * step);
  return inThisRound > after ? inThisRound : sameDateLater(startsOn, (rounds + 1) * step);
}

function sameDateLater(startsOn: CalendarDay, months: number): CalendarDay {
  const from = partsOf(startsOn);
  const { year, month } = monthAfter(from.year, from.month, months);
  return dayOf(year, month, Math.min(from.day, daysInMonth(year, month)));
}
