import { addDays, type CalendarDay } from './calendar-day.js';
import { addWorkingDays, type BankHolidays, isWorkingDay } from './working-days.js';

/** The working days of a stretch of years, counted once, so that a hundred thousand dates can be compared with one day. */
export class WorkingCalendar {
  private readonly workingDays: CalendarDay[] = [];
  private readonly working: ReadonlySet<CalendarDay>;
  /** Of each day of the stretch: how many working days it and those before it are. */
  private readonly counts = new Map<CalendarDay, number>();

  /** @param from @param to the stretch; days outside it are counted one by one */
  constructor(
    from: CalendarDay,
    to: CalendarDay,
    readonly bankHolidays: BankHolidays,
  ) {
    for (let day = from; day <= to; day = addDays(day, 1)) {
      if (isWorkingDay(day, bankHolidays)) this.workingDays.push(day);
      this.counts.set(day, this.workingDays.length);
    }
    this.working = new Set(this.workingDays);
  }

  isWorkingDay(day: CalendarDay): boolean {
    return this.counts.has(day) ? this.working.has(day) : isWorkingDay(day, this.bankHolidays);
  }

  /** As `addWorkingDays`: the day itself is not counted, and 0 is the day. */
  add(day: CalendarDay, count: number): CalendarDay {
    const upTo = this.counts.get(day);
    if (count === 0 || upTo === undefined) return addWorkingDays(day, count, this.bankHolidays);
    const before = this.isWorkingDay(day) ? upTo - 1 : upTo;
    const reached = this.workingDays[count > 0 ? upTo + count - 1 : before + count];
    return reached ?? addWorkingDays(day, count, this.bankHolidays);
  }

  /** How many working days lie after `from` up to `to`, which is counted; 0 where `to` is not later. */
  between(from: CalendarDay, to: CalendarDay): number {
    const [first, last] = [this.counts.get(from), this.counts.get(to)];
    if (first !== undefined && last !== undefined) return Math.max(0, last - first);
    let count = 0;
    for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) {
      if (this.isWorkingDay(day)) count += 1;
    }
    return count;
  }
}
