import type { CalendarDay } from '../calendar/calendar-day.js';
import { spokenDay } from '../calendar/spoken-day.js';

/** What may be asked. */
export const REQUEST_KINDS = ['more-time', 'not-mine'] as const;
export type RequestKind = (typeof REQUEST_KINDS)[number];

export const REQUEST_KIND_NAMES: Record<RequestKind, string> = {
  'more-time': 'More time',
  'not-mine': 'Not theirs',
};

export type RequestOutcomeName = 'granted' | 'refused' | 'withdrawn';
export type RequestState = 'waiting' | RequestOutcomeName;

export const REQUEST_STATE_NAMES: Record<RequestState, string> = {
  waiting: 'Waiting',
  granted: 'Granted',
  refused: 'Refused',
  withdrawn: 'Withdrawn',
};

/** How many requests of a kind about an item are worth a remark: the fourth says something about the plan. */
const WORTH_A_WORD = 2;

const ENDINGS = ['th', 'st', 'nd', 'rd'];

/** “4th request”; null for the first. */
export function whichRequest(nth: number): string | null {
  return nth < WORTH_A_WORD ? null : `${ordinalNumber(nth)} request`;
}

/** “4th”, “11th”, “22nd”. */
export function ordinalNumber(nth: number): string {
  const isTeen = nth % 100 >= 11 && nth % 100 <= 13;
  return `${nth}${(isTeen ? undefined : ENDINGS[nth % 10]) ?? 'th'}`;
}

/** Why more time cannot be asked for; null where it can. */
export function moreTimeFault(
  untilOn: CalendarDay,
  dueOn: CalendarDay | null,
  today: CalendarDay,
): string | null {
  if (dueOn === null) return 'There is no due date to extend. Give an update instead';
  if (untilOn <= dueOn) return `The day must be after ${spokenDay(dueOn)}, the present due date`;
  return untilOn <= today ? 'The day must be in the future' : null;
}
