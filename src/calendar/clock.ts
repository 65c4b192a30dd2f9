import type { CalendarDay } from './calendar-day.js';
import { parseDay } from './calendar-day.js';

const LONDON_DAY = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The one reader of the time. Everything else is told what day it is. */
export class Clock {
  /** This instant. */
  now(): Date {
    return new Date();
  }

  /** The day it is in London. */
  today(): CalendarDay {
    return dayInLondon(this.now());
  }
}

/** The civil day in Europe/London at `instant`. */
export function dayInLondon(instant: Date): CalendarDay {
  return parseDay(LONDON_DAY.format(instant));
}
