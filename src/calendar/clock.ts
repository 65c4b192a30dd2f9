import type { CalendarDay } from './calendar-day.js';
import { addDays, daysBetween, parseDay } from './calendar-day.js';
import { currentViewpoint } from './viewpoint.js';

const LONDON_DAY = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

const HOUR = 3_600_000;

/** The one reader of the time. Everything else is told what day it is. */
export class Clock {
  /** @param shownDay a day to show instead of the real one, at the real time of day; null for the real one */
  constructor(private readonly shownDay: CalendarDay | null = null) {}

  /** The real instant, whatever day is shown: how long browsers keep a session is counted by it. */
  realNow(): Date {
    return new Date();
  }

  /** This instant. */
  now(): Date {
    const real = this.realNow();
    return this.shownDay === null ? real : sameTimeInLondonOn(this.shownDay, real);
  }

  /** The day it is in London; for whoever looks from an earlier day, that day. */
  today(): CalendarDay {
    return currentViewpoint()?.day ?? dayInLondon(this.now());
  }
}

/** The hour that was asked for last, and its day: a page asks many times for the day it is. */
let lastAsked: { readonly hour: number; readonly day: CalendarDay } | null = null;

/** The civil day in Europe/London at `instant`. Clocks there are put forward and back by whole hours, so all of an hour is of one day. */
export function dayInLondon(instant: Date): CalendarDay {
  const hour = Math.floor(instant.getTime() / HOUR);
  if (lastAsked?.hour === hour) return lastAsked.day;
  const day = parseDay(LONDON_DAY.format(instant));
  lastAsked = { hour, day };
  return day;
}

const LONDON_TIME = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});
const DAY = 24 * HOUR;

/** The time of day in Europe/London at `instant`, as `08:00`. */
export function timeInLondon(instant: Date): string {
  return LONDON_TIME.format(instant);
}

/** The instant at which clocks in London show on `day` what they show at `instant`; an hour later where that hour is left out. */
export function sameTimeInLondonOn(day: CalendarDay, instant: Date): Date {
  const moved = instant.getTime() + daysBetween(dayInLondon(instant), day) * DAY;
  const time = timeInLondon(instant);
  const candidates = [moved, moved - HOUR, moved + HOUR].map((each) => new Date(each));
  return (
    candidates.find((each) => dayInLondon(each) === day && timeInLondon(each) === time) ??
    candidates.find((each) => dayInLondon(each) === day) ??
    new Date(moved)
  );
}

/** The instant at which `day` has ended in Europe/London. */
export function endOfDayInLondon(day: CalendarDay): Date {
  const next = addDays(day, 1);
  const midnight = new Date(`${next}T00:00:00Z`);
  const inSummer = new Date(midnight.getTime() - HOUR);
  return dayInLondon(inSummer) === next ? inSummer : midnight;
}
