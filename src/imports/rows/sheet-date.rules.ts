import { CADENCES, type Cadence } from '../../calendar/cadence.js';
import { addDays, type CalendarDay, dayOf, daysInMonth, parseDay } from '../../calendar/calendar-day.js';
import { MONTHS } from '../../calendar/spoken-day.js';
import { anyOf } from '../../extraction/any-of.js';

/**
 * What a cell says of a day. `words` names no day: “TBC”, “6 months”, “Summer 2027”. A day that was put off keeps the words of the
 * cell beside it.
 */
export type SheetDay =
  | { readonly kind: 'day'; readonly day: CalendarDay; readonly words?: string }
  | { readonly kind: 'cadence'; readonly cadence: Cadence }
  | { readonly kind: 'none' }
  | { readonly kind: 'words'; readonly words: string }
  | { readonly kind: 'fault'; readonly fault: string };

/**
 * What a month or a quarter without a day stands for: a date to meet (`period-end`) allows the whole of it, so its last day counts;
 * of something that happened (`day-only`) no day is made up, for clocks start from it.
 */
export type Precision = 'period-end' | 'day-only';

/** Which number of “03/04/2027” is the day. */
export const DATE_ORDERS = ['day-first', 'month-first'] as const;
export type DateOrder = (typeof DATE_ORDERS)[number];

const EXCEL_BEGINS = parseDay('1899-12-30');
const FIRST_YEAR = 1990;
const LAST_YEAR = 2099;
/** 1 January 1990 and 31 December 2099 as Excel counts days. */
const FIRST_SERIAL = 32_874;
const LAST_SERIAL = 73_050;
const NOTHING = /^(?:[-–—.]*|n\/?a|none|nil|not applicable|not known|unknown|blank)$/i;
const NO_DAY_WORDS = anyOf`
  tbc|tba|tbd|to be (?:confirmed|agreed|determined|advised)
  ongoing|on-?going|continuous
  asap|as soon as possible|immediate(?:ly| effect)?|with immediate effect
  in due course|(?:the )?next meeting
  complete[d]?|done|closed
`;
const NO_DAY = new RegExp(`^${NO_DAY_WORDS}\\.?$`, 'i');
const TIME = /[ T]\d{1,2}[:.]\d{2}(?::\d{2}(?:\.\d+)?)?(?: ?[ap]m)?(?:Z|[+-]\d{2}:?\d{2})?$/i;
const WEEKDAY = /^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,? +/i;
const LEAD = /^(?:due |by |before |end of |end |by the end of |by end of |no later than |from )+/i;
const MONTH = '([a-z]{3,9})\\.?';
const ISO = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/;
const NUMERIC = /^(\d{1,2})\s?[/.\- ]\s?(\d{1,2})\s?[/.\- ]\s?(\d{4}|\d{2})$/;
const DAY_MONTH = new RegExp(
  `^(\\d{1,2})(?:st|nd|rd|th)?(?: of)?[ \\-/.]*${MONTH},?[ \\-/.]*'?(\\d{4}|\\d{2})$`,
  'i',
);
const MONTH_DAY = new RegExp(`^${MONTH} (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})$`, 'i');
const MONTH_ONLY = new RegExp(`^${MONTH}[ \\-/,]*'?(\\d{4}|\\d{2})$`, 'i');
/** A day with a later one beside it: “31.3.26 (ext. 30.9.26)”, “31/03/2026, now 30/09/2026”. */
const MOVED_TO = String.raw`(?:ext(?:ended|ension)?|rev(?:ised|ision)?|now|moved|new(?: date)?)\b\.?:?\s*(?:to|until)?:?`;
const PUT_OFF = new RegExp(String.raw`^(.{6,20}?)[\s,;]*[([]?\s*${MOVED_TO}\s*(.{6,20}?)\s*[)\]]?$`, 'i');
const MONTH_NUMBER = /^(\d{1,2})[/.-](\d{4})$/;
const QUARTER = /^(?:q|qtr|quarter) ?([1-4])[ ,(of-]*(\d{4}) ?[/–-] ?(?:\d{4}|\d{2})\)?$/i;
const YEARLY: Readonly<Record<string, Cadence>> = {
  annually: 'annual',
  yearly: 'annual',
  'bi-annually': 'six-monthly',
};

/**
 * The day of a cell in any form that British sheets have. What is due may be said in words; what happened has a day or a fault.
 * Never throws.
 * @param order day before month, unless somebody said of the column that the month stands first
 */
export function readSheetDay(cell: string, precision: Precision, order: DateOrder = 'day-first'): SheetDay {
  const given = cell.replace(/\s+/g, ' ').trim();
  if (NOTHING.test(given)) return { kind: 'none' };
  if (NO_DAY.test(given)) return { kind: 'words', words: given };
  const cadence =
    YEARLY[given.toLowerCase()] ?? CADENCES.find((each) => each === given.toLowerCase().replace(' ', '-'));
  if (cadence) return { kind: 'cadence', cadence };
  const bare = given.replace(TIME, '').replace(WEEKDAY, '');
  const read =
    exactDay(bare, order) ??
    exactDay(bare.replace(LEAD, ''), order) ??
    wholePeriod(bare.replace(LEAD, ''), given, precision) ??
    putOff(given, order);
  if (read) return read;
  return precision === 'period-end' ? { kind: 'words', words: given } : notADay(given);
}

/** The later day of two, with the words that tell of both. */
function putOff(given: string, order: DateOrder): SheetDay | null {
  const [, first, second] = PUT_OFF.exec(given) ?? [];
  const [before, after] = [first, second].map((text) => (text ? exactDay(text, order) : null));
  if (before?.kind !== 'day' || after?.kind !== 'day' || after.day <= before.day) return null;
  return { ...after, words: given };
}

function exactDay(text: string, order: DateOrder): SheetDay | null {
  if (/^\d{5}(?:\.\d+)?$/.test(text)) return serialDay(Math.floor(Number(text)));
  const iso = ISO.exec(text);
  if (iso) return realDay(Number(iso[1]), Number(iso[2]), Number(iso[3]), text);
  const numeric = NUMERIC.exec(text);
  if (numeric) {
    const [first, second] = [Number(numeric[1]), Number(numeric[2])];
    const [day, month] = order === 'day-first' ? [first, second] : [second, first];
    return realDay(wholeYear(numeric[3]), month, day, text);
  }
  const spoken = DAY_MONTH.exec(text);
  if (spoken) return realDay(wholeYear(spoken[3]), monthNamed(spoken[2]), Number(spoken[1]), text);
  const american = MONTH_DAY.exec(text);
  return american
    ? realDay(wholeYear(american[3]), monthNamed(american[1]), Number(american[2]), text)
    : null;
}

function wholePeriod(text: string, given: string, precision: Precision): SheetDay | null {
  const end = endOfMonth(text) ?? endOfQuarter(text);
  if (end === null) return null;
  if (precision === 'period-end') return { kind: 'day', day: end };
  return { kind: 'fault', fault: `“${given}” has no day: write the day as well, such as 11/05/2022` };
}

function endOfMonth(text: string): CalendarDay | null {
  const named = MONTH_ONLY.exec(text);
  const numbered = MONTH_NUMBER.exec(text);
  const month = named ? monthNamed(named[1]) : Number(numbered?.[1] ?? 0);
  const year = wholeYear(named?.[2] ?? numbered?.[2]);
  return month >= 1 && month <= 12 && isLikely(year) ? dayOf(year, month, daysInMonth(year, month)) : null;
}

/** Quarters of the financial year, which begins in April (Local Government Finance Act 1992 s.116). */
function endOfQuarter(text: string): CalendarDay | null {
  const [, quarter, first] = QUARTER.exec(text) ?? [];
  if (!quarter || !first || !isLikely(Number(first))) return null;
  const month = [6, 9, 12, 3][Number(quarter) - 1] ?? 3;
  const year = Number(first) + (month === 3 ? 1 : 0);
  return dayOf(year, month, daysInMonth(year, month));
}

function serialDay(serial: number): SheetDay | null {
  if (serial < FIRST_SERIAL || serial > LAST_SERIAL) return null;
  return { kind: 'day', day: addDays(EXCEL_BEGINS, serial) };
}

function realDay(year: number, month: number, day: number, given: string): SheetDay {
  if (month < 1) return notADay(given);
  if (month > 12) {
    return { kind: 'fault', fault: `“${given}” has no month ${month}: write the day first, then the month` };
  }
  if (!isLikely(year))
    return { kind: 'fault', fault: `“${given}” lies outside ${FIRST_YEAR} to ${LAST_YEAR}` };
  if (day < 1 || day > daysInMonth(year, month)) {
    return {
      kind: 'fault',
      fault: `“${given}” is not a real date: ${MONTHS[month - 1]} ${year} has ${daysInMonth(year, month)} days`,
    };
  }
  return { kind: 'day', day: dayOf(year, month, day) };
}

function notADay(given: string): SheetDay {
  const shown = given.length > 60 ? `${given.slice(0, 60)}…` : given;
  return { kind: 'fault', fault: `“${shown}” is not a date: write it like 11/05/2022` };
}

function monthNamed(name = ''): number {
  return MONTHS.findIndex((month) => month.toLowerCase().startsWith(name.toLowerCase())) + 1;
}

function wholeYear(digits = ''): number {
  return digits.length === 2 ? 2000 + Number(digits) : Number(digits);
}

function isLikely(year: number): boolean {
  return year >= FIRST_YEAR && year <= LAST_YEAR;
}

/**
 * Which way round the dates of a column can only be read, by those that can be read one way only; null where each can be read
 * both ways.
 */
export function orderOf(values: readonly string[]): DateOrder | 'both' | null {
  const found = new Set<DateOrder>();
  for (const value of values) {
    const [, first, second] = NUMERIC.exec(value.replace(/\s+/g, ' ').trim().replace(TIME, '')) ?? [];
    if (Number(second) > 12 && Number(first) <= 12) found.add('month-first');
    else if (Number(first) > 12 && Number(second) <= 12) found.add('day-first');
  }
  const [one] = found;
  return found.size > 1 ? 'both' : (one ?? null);
}
