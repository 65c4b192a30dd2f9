import type { CellObject } from 'write-excel-file/node';
import { type CalendarDay, isCalendarDay, partsOf } from '../../../calendar/calendar-day.js';

export type SheetCell = CellObject | null;

/** Excel takes no longer cell. */
const LONGEST = 32_767;
const GOES_ON = ' … (the rest stands in the other forms of this report)';

/** Words as words, whatever they begin with: nothing that somebody wrote is calculated. */
export function sheetWords(words: string | null, isBold = false): SheetCell {
  if (words === null || words === '') return null;
  const value = words.length > LONGEST ? words.slice(0, LONGEST - GOES_ON.length) + GOES_ON : words;
  return { value, type: String, wrap: true, alignVertical: 'top', ...bold(isBold) };
}

export function sheetCount(count: number, isBold = false): SheetCell {
  return { value: count, type: Number, alignVertical: 'top', ...bold(isBold) };
}

/** A day as a day, of no zone: Excel counts from 1900, and shows what is written here. */
export function sheetDay(on: CalendarDay, isBold = false): SheetCell {
  const { year, month, day } = partsOf(on);
  const value = new Date(Date.UTC(year, month - 1, day));
  return { value, type: Date, format: 'd mmmm yyyy', align: 'left', alignVertical: 'top', ...bold(isBold) };
}

/** What is to be calculated and sorted by, where there is such a value; else the words. */
export function sheetValue(value: number | string | null, words: string, isBold = false): SheetCell {
  if (typeof value === 'number') return sheetCount(value, isBold);
  return value !== null && isCalendarDay(value) ? sheetDay(value, isBold) : sheetWords(words, isBold);
}

export function sheetHead(words: string): SheetCell {
  return {
    value: words,
    type: String,
    wrap: true,
    fontWeight: 'bold',
    backgroundColor: '#EEF0F1',
    alignVertical: 'top',
  };
}

function bold(isBold: boolean): Pick<CellObject, 'fontWeight'> {
  return isBold ? { fontWeight: 'bold' } : {};
}
