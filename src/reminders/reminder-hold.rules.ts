import { type CalendarDay, weekdayOf } from '../calendar/calendar-day.js';
import { spokenDay, spokenDayWithWeekday } from '../calendar/spoken-day.js';
import type { ChasedItem } from './chased-item.rules.js';

const SATURDAY = 6;
const isAtWeekend = (on: CalendarDay): boolean => weekdayOf(on) >= SATURDAY;
const weekdayName = (on: CalendarDay): string => (weekdayOf(on) === SATURDAY ? 'Saturday' : 'Sunday');

/** Why nobody is reminded of an item that has no date, in words that begin a sentence. */
export function whyUndated({ kind, state }: ChasedItem): string {
  if (kind === 'action') return 'It has no due date';
  return state === 'clock-not-started'
    ? 'Response not yet requested: its notice or receipt is not recorded'
    : 'The rule sets no date for a response';
}

/** Why the owner is left alone who says that it is done. */
export function whyClaimed(claimedOn: CalendarDay): string {
  return `Claimed complete on ${spokenDay(claimedOn)}, and waiting for a verdict`;
}

/** Why the owner is left alone who said of late how it stands. */
export function whySpoke(spokeOn: CalendarDay, askedAgainFrom: CalendarDay): string {
  return `Its owner gave an update on ${spokenDay(spokeOn)}, so is not asked again before ${spokenDay(askedAgainFrom)}`;
}

/** Why the owner is left alone whose request nobody has decided. */
export function whyAsked(askedOn: CalendarDay): string {
  return `Its owner made a request on ${spokenDay(askedOn)}, which is waiting to be decided`;
}

/** Why somebody who had the day's mail is not written to about what came in since. */
export function whyWrittenToday(nextWorkingDay: CalendarDay): string {
  return `They have had their one email for the day. This goes on ${spokenDayWithWeekday(nextWorkingDay)}`;
}

/** Why nobody is written to on `on`, which is no working day. */
export function whyNotToday(on: CalendarDay, nextWorkingDay: CalendarDay): string {
  const day = isAtWeekend(on)
    ? `${spokenDay(on)} is a ${weekdayName(on)}`
    : `${spokenDayWithWeekday(on)} is a bank holiday`;
  return `${day}: to be sent on ${spokenDayWithWeekday(nextWorkingDay)}`;
}
