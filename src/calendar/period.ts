import { addDays, type CalendarDay, dayOf, daysInMonth, partsOf } from './calendar-day.js';

/** The units in which a period is given by statute or by a council's constitution. */
export type PeriodUnit = 'day' | 'week' | 'month';

/** A length of calendar time: never working days, which statute counts separately. */
export interface Period {
  readonly count: number;
  readonly unit: PeriodUnit;
}

const PERIOD = /^(\d{1,3}) ?(d|w|m|days?|weeks?|months?)$/i;
const UNITS: Readonly<Record<string, PeriodUnit>> = { d: 'day', w: 'week', m: 'month' };

/** Thrown for words that are no period; the message names them and says what is wanted. */
export class NotAPeriod extends Error {
  constructor(readonly given: string) {
    super(`“${given}” is not a period: give days, weeks or months, for example 28d, 8w or 2m`);
    this.name = 'NotAPeriod';
  }
}

/** The period written in `text` as `28d`, `8w` or `2m` (or “28 days”, “8 weeks”, “2 months”); 1 to 999. @throws NotAPeriod */
export function parsePeriod(text: string): Period {
  const [, digits = '', unitWord = ''] = PERIOD.exec(text.trim()) ?? [];
  const unit = UNITS[unitWord.charAt(0).toLowerCase()];
  const count = Number(digits);
  if (!unit || count < 1) throw new NotAPeriod(text);
  return { count, unit };
}

/** The short form that {@link parsePeriod} reads back: `8w`. */
export function formatPeriod({ count, unit }: Period): string {
  return `${count}${unit.charAt(0)}`;
}

/** The period in words: “8 weeks”, “1 month”. */
export function periodInWords({ count, unit }: Period): string {
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}

/**
 * The last day of a period “beginning with” `firstDay`, which is itself counted.
 * A period of months ends on the day before the corresponding date of the last month, or on that month's last day where
 * it has no such date (Dodds v Walker [1981] 1 WLR 1027). A Sunday or a bank holiday is not passed over.
 */
export function lastDayOfPeriod({ count, unit }: Period, firstDay: CalendarDay): CalendarDay {
  if (unit === 'month') return dayBeforeCorrespondingDate(firstDay, count);
  return addDays(firstDay, (unit === 'week' ? count * 7 : count) - 1);
}

function dayBeforeCorrespondingDate(firstDay: CalendarDay, months: number): CalendarDay {
  const first = partsOf(firstDay);
  const { year, month } = monthAfter(first.year, first.month, months);
  const length = daysInMonth(year, month);
  return first.day > length ? dayOf(year, month, length) : addDays(dayOf(year, month, first.day), -1);
}

/** The month (from 1) that lies `months` months after `month` of `year`. */
export function monthAfter(year: number, month: number, months: number): { year: number; month: number } {
  const index = year * 12 + (month - 1) + months;
  return { year: Math.floor(index / 12), month: (index % 12) + 1 };
}
