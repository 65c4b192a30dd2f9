import { type CalendarDay, isCalendarDay } from '../../../calendar/calendar-day.js';

/** What stands in a cell, and how it is to be read. */
export type SheetCell = {
  readonly kind: 'words' | 'count' | 'day' | 'head';
  readonly value: string | number;
  readonly isBold: boolean;
} | null;

/** Excel takes no longer cell. */
const LONGEST = 32_767;
const GOES_ON = ' … (the rest stands in the other forms of this report)';

/** Words as words, whatever they begin with: nothing that somebody wrote is calculated. */
export function sheetWords(words: string | null, isBold = false): SheetCell {
  if (words === null || words === '') return null;
  const value = words.length > LONGEST ? words.slice(0, LONGEST - GOES_ON.length) + GOES_ON : words;
  return { kind: 'words', value, isBold };
}

export function sheetCount(value: number, isBold = false): SheetCell {
  return { kind: 'count', value, isBold };
}

/** A day as a day, of no zone. */
export function sheetDay(value: CalendarDay, isBold = false): SheetCell {
  return { kind: 'day', value, isBold };
}

/** What is to be calculated and sorted by, where there is such a value; else the words. */
export function sheetValue(value: number | string | null, words: string, isBold = false): SheetCell {
  if (typeof value === 'number') return sheetCount(value, isBold);
  return value !== null && isCalendarDay(value) ? sheetDay(value, isBold) : sheetWords(words, isBold);
}

export function sheetHead(value: string): SheetCell {
  return { kind: 'head', value, isBold: true };
}
