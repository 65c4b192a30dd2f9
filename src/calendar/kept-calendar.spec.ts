import { describe, expect, it } from '@jest/globals';
import { addDays, parseDay } from './calendar-day.js';
import { calendarCovering } from './kept-calendar.js';
import { WorkingCalendar } from './working-calendar.js';

const [from, to] = [parseDay('2022-05-01'), parseDay('2022-06-30')];
const jubilee = new Set([parseDay('2022-06-02'), parseDay('2022-06-03')]);

describe('the calendar that is kept', () => {
  it('is the same while its bank holidays are', () => {
    const calendar = calendarCovering(from, to, jubilee);
    expect(calendarCovering(addDays(from, 7), addDays(to, -7), new Set(jubilee))).toBe(calendar);
  });

  it('is another once a day is a bank holiday, or is none any more', () => {
    const days = [from, to] as const;
    const working = (holidays: ReadonlySet<typeof from>) =>
      calendarCovering(...days, holidays).between(...days);
    const [one] = jubilee;
    const moved = new Set([parseDay('2022-06-01'), parseDay('2022-06-03')]);
    expect([jubilee, new Set(one ? [one] : []), new Set<typeof from>(), jubilee].map(working)).toEqual([
      42, 43, 44, 42,
    ]);
    expect(calendarCovering(...days, moved).isWorkingDay(parseDay('2022-06-02'))).toBe(true);
    expect(calendarCovering(...days, jubilee).isWorkingDay(parseDay('2022-06-02'))).toBe(false);
  });

  it('counts as a new one does, also where more is asked for than it had', () => {
    calendarCovering(from, to, jubilee);
    const [earlier, later] = [addDays(from, -500), addDays(to, 500)];
    const [kept, made] = [
      calendarCovering(earlier, to, jubilee),
      new WorkingCalendar(earlier, later, jubilee),
    ];
    for (const count of [-300, -1, 0, 1, 20, 300]) expect(kept.add(from, count)).toBe(made.add(from, count));
    expect(kept.between(earlier, later)).toBe(made.between(earlier, later));
  });
});
