import type { CalendarDay } from './calendar-day.js';
import { addDays, parseDay } from './calendar-day.js';
import { currentViewpoint } from './viewpoint.js';

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

  /** The day it is in London; for whoever looks from an earlier day, that day. */
  today(): CalendarDay {
    return currentViewpoint()?.day ?? dayInLondon(this.now());
  }
}

/** The civil day in Europe/London at `instant`. */
export function dayInLondon(instant: Date): CalendarDay {
  return parseDay(LONDON_DAY.format(instant));
}

const HOUR = 3_600_000;

/** The instant at which `day` has ended in Europe/London. */
export function endOfDayInLondon(day: CalendarDay): Date {
  const next = addDays(day, 1);
  const midnight = new Date(`${next}T00:00:00Z`);
  const inSummer = new Date(midnight.getTime() - HOUR);
  return dayInLondon(inSummer) === next ? inSummer : midnight;
}
