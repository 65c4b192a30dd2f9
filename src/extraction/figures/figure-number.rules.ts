import { anyOf } from '../any-of.js';
import { DAY, MONTH } from '../details/written-day.js';

/** A number in words, with what is printed right after it: `%`, `per 10,000` or nothing. Offsets into the words. */
export interface PrintedNumber {
  readonly value: number;
  readonly sign: '%' | `per ${string}` | null;
  readonly start: number;
  readonly end: number;
}

const NUMBER = String.raw`\d{1,3}(?:,\d{3}){1,3}(?:\.\d{1,4})?|\d{1,9}(?:\.\d{1,4})?`;
const PERCENT = String.raw`(?: ?%| per ?cent\b)(?! ?(?:to|and|[-–—]) ?\d+(?:\.\d+)? ?(?:%|per ?cent))`;
const PER = String.raw` per (?:head|100|1,?000|10,?000|100,?000|1,?000,?000)\b(?!,\d)`;
/** What makes a number something else: an ordinal, a sum, an age, a time, a range, a share of so many, a size of millions. */
const NOT_AFTER = anyOf`
  [\w/:+€£$]|[,.]\d|[ ]?(?:m|k|bn|million|billion|am|pm|a\.m|p\.m|hrs)\b|[ ]?[-–—][ ]?\w
  [ ]?%|[ ](?:out )?of \d|[ ]to \d|[ ](?:year|month|week|day)s?[- ]olds?\b
`;
const PRINTED = new RegExp(
  `(?<![\\w£$€.,/:+#–—-])(${NUMBER})(?:(${PERCENT})|(${PER})|(?!${NOT_AFTER}))`,
  'gi',
);
const A_YEAR = /^(?:19|20)\d\d$/;

const DATES = new RegExp(
  anyOf`
  ${DAY}
  \d{1,2}(?:st|nd|rd|th)? (?:of )?${MONTH}\b|\b${MONTH}\.?,? (?:19|20)\d\d|(?:19|20)\d\d ?[/–-] ?(?:\d\d){1,2}\b
`,
  'gi',
);

/** The words with every date blotted out, letter for letter, so that its numbers are not read as figures. */
export function withoutDates(words: string): string {
  return words.replace(DATES, (date) => '•'.repeat(date.length));
}

/** The numbers of `words` that may be figures: no years, dates, times, sums, ages, ranges or ordinals. */
export function numbersIn(words: string): PrintedNumber[] {
  return [...withoutDates(words).matchAll(PRINTED)].flatMap((match) => {
    const [whole, digits = '', percent, per] = match;
    if (A_YEAR.test(digits) && !percent && !per) return [];
    const sign = percent ? '%' : per ? (per.trim() as `per ${string}`) : null;
    const value = Number(digits.replaceAll(',', ''));
    return [{ value, sign, start: match.index, end: match.index + whole.length }];
  });
}

const CELL = new RegExp(`^(${NUMBER})(?:(${PERCENT})|(${PER}))?$`, 'i');

/** The number that a cell holds and nothing else. A year stands for itself: the head says what it counts. */
export function numberOfCell(words: string): Pick<PrintedNumber, 'value' | 'sign'> | null {
  const [, digits, percent, per] = CELL.exec(words.trim()) ?? [];
  if (digits === undefined) return null;
  const sign = percent ? '%' : per ? (per.trim() as `per ${string}`) : null;
  return { value: Number(digits.replaceAll(',', '')), sign };
}
