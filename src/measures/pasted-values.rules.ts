import { parseBritishDay } from '../calendar/british-day.js';
import { type CalendarDay, isCalendarDay } from '../calendar/calendar-day.js';
import { readFigure } from './figure.rules.js';

/** One line of what was pasted. */
export type PastedValue = {
  /** The line's number, from 1, as the writer counts. */
  readonly line: number;
  readonly measuredOn: CalendarDay;
  readonly value: number;
};

/** What was read, and for each line that could not be read what is wrong with it. */
export type PastedValues = { readonly values: readonly PastedValue[]; readonly faults: readonly string[] };

export const MOST_PASTED_LINES = 500;
const DAY_AND_FIGURE = /^(.+?)[\s,;|]+(\S+)$/;

/**
 * Reads lines of a day and a figure, as they come out of a spreadsheet: “31/03/2026, 94.1”. The day may be written `2026-03-31`,
 * `31/3/2026` or “31 March 2026”; comma, semicolon, tab or space stand between. Empty lines count but say nothing.
 * @param today no value is of a later day
 */
export function readPastedValues(text: string, decimals: number, today: CalendarDay): PastedValues {
  const lines = text.split(/\r\n|\r|\n/);
  if (lines.length > MOST_PASTED_LINES)
    return { values: [], faults: [`Paste at most ${MOST_PASTED_LINES} lines at once`] };
  const values: PastedValue[] = [];
  const faults: string[] = [];
  const firstLineOf = new Map<CalendarDay, number>();
  for (const [index, words] of lines.entries()) {
    const line = index + 1;
    if (words.trim() === '') continue;
    const read = readLine(words.trim(), decimals, today);
    if (typeof read === 'string') {
      faults.push(`Line ${line}: ${read}`);
      continue;
    }
    const before = firstLineOf.get(read.measuredOn);
    if (before !== undefined) faults.push(`Line ${line}: its day is in line ${before} already`);
    else values.push({ line, ...read });
    firstLineOf.set(read.measuredOn, before ?? line);
  }
  if (values.length === 0 && faults.length === 0) faults.push('Enter a day and a figure on each line');
  return { values, faults };
}

function readLine(
  words: string,
  decimals: number,
  today: CalendarDay,
): Pick<PastedValue, 'measuredOn' | 'value'> | string {
  const [, dayWords, figureWords] = DAY_AND_FIGURE.exec(words) ?? [];
  if (!dayWords || !figureWords) return 'enter a day and a figure with a comma between them';
  const measuredOn = readDayWords(dayWords);
  if (!measuredOn) return `“${dayWords.slice(0, 40)}” is not a day like 31/03/2026`;
  if (measuredOn > today) return 'the day must be today or in the past';
  const read = readFigure(figureWords, decimals, 'the figure');
  return read.fault ?? { measuredOn, value: read.value };
}

function readDayWords(words: string): CalendarDay | null {
  if (isCalendarDay(words)) return words;
  const [, day, month, year] = /^(\d{1,2})[\s./-]+(\w{1,9})[\s./-]+(\d{4})$/.exec(words) ?? [];
  return day && month && year ? parseBritishDay(day, month, year).day : null;
}
