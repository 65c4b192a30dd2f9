import { bankHolidaysBetween } from '../../calendar/bank-holidays.js';
import { addDays, type CalendarDay, partsOf, weekdayOf } from '../../calendar/calendar-day.js';
import { isWorkingDay } from '../../calendar/working-days.js';
import { EXAMPLE_BODIES } from '../council/bodies.js';
import type { BodyCode } from '../council/body-code.js';
import type { DaysFromToday, MeetingPoint } from '../council/days-from-today.js';

/** The day on which the register of the example was begun. */
export const BEGINNING = -725;

const YEARS_BACK = 2;
const PLACES = Array.from({ length: 24 }, (_, index) => index - 20);
const DAYS_BACK = 730;
const WEEK = 7;

/** Turns the places and distances in which the example is written into days around the day of loading. */
export class ExampleDays {
  private readonly bankHolidays;

  constructor(readonly today: CalendarDay) {
    const { year } = partsOf(today);
    this.bankHolidays = bankHolidaysBetween(year - YEARS_BACK - 1, year + 1);
  }

  of(point: MeetingPoint | DaysFromToday): CalendarDay {
    return typeof point === 'number' ? addDays(this.today, point) : this.ofMeeting(...point);
  }

  /** Every meeting of two years back and some months ahead. */
  meetings(): { body: BodyCode; heldOn: CalendarDay }[] {
    const earliest = addDays(this.today, -DAYS_BACK);
    return EXAMPLE_BODIES.filter(({ meets }) => meets)
      .flatMap(({ code }) => PLACES.map((place) => ({ body: code, heldOn: this.ofMeeting(code, place) })))
      .filter(({ heldOn }) => heldOn >= earliest);
  }

  /** The usual weekday of the body, a week earlier for each week in which it is a bank holiday. */
  private ofMeeting(code: BodyCode, place: number): CalendarDay {
    const meets = EXAMPLE_BODIES.find((body) => body.code === code)?.meets;
    if (!meets) throw new Error(`${code} holds no meetings in the example`);
    const about = addDays(this.today, meets.next + place * meets.every);
    let day = addDays(about, -((weekdayOf(about) - meets.weekday + WEEK) % WEEK));
    while (!isWorkingDay(day, this.bankHolidays)) day = addDays(day, -WEEK);
    return day;
  }

  /** The last working day at least `earlier` days before `day`. */
  workingDayBefore(day: CalendarDay, earlier: number): CalendarDay {
    let before = addDays(day, -earlier);
    while (!isWorkingDay(before, this.bankHolidays)) before = addDays(before, -1);
    return before;
  }
}
