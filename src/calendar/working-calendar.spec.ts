import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { bankHolidaysBetween } from './bank-holidays.js';
import { addDays, parseDay } from './calendar-day.js';
import { WorkingCalendar } from './working-calendar.js';
import { addWorkingDays, isWorkingDay } from './working-days.js';

const bankHolidays = bankHolidaysBetween(2021, 2024);
const calendar = new WorkingCalendar(parseDay('2022-01-01'), parseDay('2022-12-31'), bankHolidays);

it.each<[string, string, number]>([
  ['2022-06-15', '2022-06-15', 0],
  ['2022-06-17', '2022-06-20', 1],
  ['2022-06-18', '2022-06-20', 1],
  ['2022-06-01', '2022-06-06', 1],
  ['2022-12-23', '2022-12-30', 3],
  ['2022-06-20', '2022-06-17', 0],
])('counts the working days after %s up to %s: %i', (from, to, count) => {
  expect(calendar.between(parseDay(from), parseDay(to))).toBe(count);
});

it('counts as one would day by day, within its stretch and beyond', () => {
  const days = fc.integer({ min: -300, max: 600 }).map((n) => addDays(parseDay('2022-01-01'), n));
  fc.assert(
    fc.property(days, fc.integer({ min: -40, max: 40 }), (day, count) => {
      const reached = calendar.add(day, count);
      expect(reached).toBe(addWorkingDays(day, count, bankHolidays));
      if (count > 0) expect(calendar.between(day, reached)).toBe(count);
      expect(calendar.isWorkingDay(day)).toBe(isWorkingDay(day, bankHolidays));
    }),
  );
});
