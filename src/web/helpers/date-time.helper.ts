import { timeOfDay } from './time-of-day.helper.js';

const LONDON_DATE = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
});

/** An instant (a `Date`) on the clocks of London, “11 May 2022 at 2:05pm”; nothing for anything else. */
export function dateTime(instant: unknown): string {
  if (!(instant instanceof Date) || Number.isNaN(instant.getTime())) return '';
  return `${LONDON_DATE.format(instant)} at ${timeOfDay(instant)}`;
}
