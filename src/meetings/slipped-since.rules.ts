import type { ActionRow } from '../actions/action-row.queries.js';
import { type CalendarDay, daysBetween } from '../calendar/calendar-day.js';
import { spokenDay, spokenDays } from '../calendar/spoken-day.js';

type Slipping = Pick<ActionRow, 'id' | 'dueOn' | 'forecastOn' | 'extensions' | 'claim'>;

/** Between which meetings, as at which day. */
export type SlippageSince = {
  readonly day: CalendarDay;
  /** The actions that were put off since the last meeting. */
  readonly putOff: ReadonlySet<number>;
};

/** In what an open action slipped: “12 days late; put off 3 times; expected on 4 May 2026”; null where it did not. */
export function slippedWords(action: Slipping, { day, putOff }: SlippageSince): string | null {
  const { id, dueOn, forecastOn, extensions, claim } = action;
  const late = dueOn !== null && dueOn < day ? daysBetween(dueOn, day) : 0;
  const isExpectedLate = dueOn !== null && forecastOn !== null && forecastOn > dueOn;
  if (late === 0 && !isExpectedLate && !putOff.has(id) && claim !== 'delayed') return null;
  const times = extensions === 1 ? 'once' : extensions === 2 ? 'twice' : `${extensions} times`;
  const words = [
    ...(late > 0 ? [`${spokenDays(late)} late`] : []),
    ...(extensions > 0 ? [`put off ${times}`] : []),
    ...(isExpectedLate ? [`expected on ${spokenDay(forecastOn)}`] : []),
    ...(claim === 'delayed' ? ['its owner says it is delayed'] : []),
  ];
  return words.join('; ');
}
