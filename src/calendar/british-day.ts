import { type CalendarDay, dayOf, daysInMonth } from './calendar-day.js';
import { MONTHS } from './spoken-day.js';

/** The three fields of a GOV.UK date input. */
export type DayField = 'day' | 'month' | 'year';

/** Why three strings are no day: what to say, and which fields to mark. `missing` is a date left empty altogether. */
export interface DayFault {
  readonly kind: 'missing' | 'incomplete' | 'not-real';
  readonly message: string;
  readonly fields: readonly DayField[];
}

export type BritishDay =
  | { readonly day: CalendarDay; readonly fault: null }
  | { readonly day: null; readonly fault: DayFault };

const FIELDS: readonly DayField[] = ['day', 'month', 'year'];
const LONGEST_MONTH = 31;
/** Nobody means a day outside these years, and near the ends of the calendar there are no days left to count to. */
const FIRST_YEAR = 1900;
const LAST_YEAR = 2999;

/**
 * The day typed into a GOV.UK date input; the month as a number or as a name (“5”, “05”, “may”, “Sept”).
 * The wording of a fault follows the design system, `label` being the field's own (“Due date”). Never throws.
 */
export function parseBritishDay(
  dayText: string,
  monthText: string,
  yearText: string,
  label = 'Date',
): BritishDay {
  const typed = { day: dayText.trim(), month: monthText.trim(), year: yearText.trim() };
  const empty = FIELDS.filter((field) => typed[field] === '');
  if (empty.length === FIELDS.length) return faulty('missing', `Enter the ${lowerFirst(label)}`, FIELDS);
  if (empty.length > 0) {
    return faulty(
      'incomplete',
      `${label} must include ${empty.map((field) => `a ${field}`).join(' and ')}`,
      empty,
    );
  }

  const day = /^\d{1,2}$/.test(typed.day) ? Number(typed.day) : 0;
  const month = monthNumber(typed.month);
  const year = /^[1-9]\d{3}$/.test(typed.year) ? Number(typed.year) : 0;
  const isNear = year >= FIRST_YEAR && year <= LAST_YEAR;
  const wantedYear = year ? `a year from ${FIRST_YEAR} to ${LAST_YEAR}` : 'a year of 4 numbers';
  const wrong = [
    ...(day >= 1 && day <= LONGEST_MONTH ? [] : [{ field: 'day', wanted: 'a day from 1 to 31' } as const]),
    ...(month ? [] : [{ field: 'month', wanted: 'a month from 1 to 12' } as const]),
    ...(isNear ? [] : [{ field: 'year', wanted: wantedYear } as const]),
  ];
  if (wrong.length > 0) {
    const wanted = wrong.map((one) => one.wanted).join(' and ');
    return faulty(
      'not-real',
      `${label} must have ${wanted}`,
      wrong.map((one) => one.field),
    );
  }
  if (day > daysInMonth(year, month)) {
    return faulty('not-real', `${day} ${MONTHS[month - 1]} ${year} is not a real date`, ['day']);
  }
  return { day: dayOf(year, month, day), fault: null };
}

/** From 1 to 12, or 0 for what is no month. A name may be shortened to three letters or more. */
function monthNumber(text: string): number {
  if (/^\d{1,2}$/.test(text)) return Number(text) <= MONTHS.length ? Number(text) : 0;
  const name = text.toLowerCase().replace(/\.$/, '');
  return name.length < 3 ? 0 : MONTHS.findIndex((month) => month.toLowerCase().startsWith(name)) + 1;
}

function faulty(kind: DayFault['kind'], message: string, fields: readonly DayField[]): BritishDay {
  return { day: null, fault: { kind, message, fields } };
}

function lowerFirst(label: string): string {
  return label.charAt(0).toLowerCase() + label.slice(1);
}
