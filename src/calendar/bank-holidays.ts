import { addDays, type CalendarDay, dayOf, parseDay, partsOf, weekdayOf } from './calendar-day.js';
import { easterSunday } from './easter.js';
import type { BankHolidays } from './working-days.js';

/** What a royal proclamation does to one year: days appointed, and usual days not kept because another is. */
export interface ProclaimedYear {
  readonly added: readonly string[];
  readonly notKept?: readonly string[];
}

/**
 * Days appointed by proclamation under Banking and Financial Dealings Act 1971 s.1(2) and (3), as published at
 * https://www.gov.uk/bank-holidays. A later proclamation is added here.
 */
export const PROCLAIMED: Readonly<Record<number, ProclaimedYear>> = {
  2020: { added: ['2020-05-08'], notKept: ['2020-05-04'] }, // 75 years of VE Day
  2022: { added: ['2022-06-02', '2022-06-03', '2022-09-19'], notKept: ['2022-05-30'] }, // Platinum Jubilee; State Funeral
  2023: { added: ['2023-05-08'] }, // Coronation
};

const SATURDAY = 6;

/**
 * The bank holidays of England and Wales in `year`, in order: Banking and Financial Dealings Act 1971 Sch. 1 para. 1, the
 * common-law holidays of Good Friday and Christmas Day, and 1 January and early May, proclaimed yearly since 1974 and 1978.
 * One that falls at a weekend is kept on the next weekday that is not one already.
 */
export function bankHolidaysOf(
  year: number,
  proclaimed: ProclaimedYear | undefined = PROCLAIMED[year],
): CalendarDay[] {
  const newYear = dayOf(year, 1, 1);
  const easter = easterSunday(year);
  const usual = [
    atWeekend(newYear) ? mondayOnOrAfter(newYear) : newYear,
    addDays(easter, -2),
    addDays(easter, 1),
    mondayOnOrAfter(dayOf(year, 5, 1)),
    mondayOnOrAfter(dayOf(year, 5, 25)),
    mondayOnOrAfter(dayOf(year, 8, 25)),
    keptAtChristmas(dayOf(year, 12, 25)),
    keptAtChristmas(dayOf(year, 12, 26)),
  ];
  const kept = usual.filter((day) => !proclaimed?.notKept?.includes(day));
  return [...kept, ...(proclaimed?.added ?? []).map(parseDay)].sort();
}

/** The bank holidays of every year from `firstYear` to `lastYear`, both counted. */
export function bankHolidaysBetween(firstYear: number, lastYear: number): BankHolidays {
  const days = new Set<CalendarDay>();
  for (let year = firstYear; year <= lastYear; year += 1) {
    for (const day of bankHolidaysOf(year)) days.add(day);
  }
  return days;
}

/** The bank holidays of the year of `day` and of the years either side: enough for any chase decided on that day. */
export function bankHolidaysAround(day: CalendarDay): BankHolidays {
  const { year } = partsOf(day);
  return bankHolidaysBetween(year - 1, year + 1);
}

function mondayOnOrAfter(day: CalendarDay): CalendarDay {
  return addDays(day, (8 - weekdayOf(day)) % 7);
}

function atWeekend(day: CalendarDay): boolean {
  return weekdayOf(day) >= SATURDAY;
}

/** Two holidays stand together at Christmas, so each passes over the other's weekday: Saturday to Monday, Sunday to Tuesday. */
function keptAtChristmas(day: CalendarDay): CalendarDay {
  return atWeekend(day) ? addDays(day, 2) : day;
}
