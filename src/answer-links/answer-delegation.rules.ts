import { addDays, type CalendarDay } from '../calendar/calendar-day.js';
import { spokenDay } from '../calendar/spoken-day.js';
import type { FieldError } from '../web/govuk/error-summary.js';

/** For longer than that somebody else holds the post. */
const LONGEST_DAYS = 366;
/** Whoever has a link cannot have the council write to all the world. */
export const MOST_A_DAY = 5;

export type WantedDelegation = {
  readonly toName: string;
  /** In lower case. */
  readonly toAddress: string;
  /** The last day, included. */
  readonly untilOn: CalendarDay;
};

/** Why somebody cannot answer in another's place; null where they can. @param madeToday how many were named today already */
export function delegationFault(
  { toAddress, untilOn }: WantedDelegation,
  fromAddress: string,
  today: CalendarDay,
  madeToday: number,
): FieldError | null {
  if (toAddress === fromAddress)
    return {
      field: 'toAddress',
      message: 'Enter the address of somebody else: this is where your link went',
    };
  if (untilOn < today) return { field: 'untilOn', message: 'The last day must be today or in the future' };
  const latest = addDays(today, LONGEST_DAYS);
  if (untilOn > latest)
    return { field: 'untilOn', message: `The last day must not be after ${spokenDay(latest)}` };
  if (madeToday >= MOST_A_DAY)
    return { field: 'toAddress', message: `${MOST_A_DAY} people were named today. Ask democratic services` };
  return null;
}
