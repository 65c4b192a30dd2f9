import { type CalendarDay, partsOf } from '../../../calendar/calendar-day.js';
import { MONTHS, spokenDay } from '../../../calendar/spoken-day.js';

/** Words of a sentence: the title of a paper stands in italics, a reference leads to its item. */
export type ToldRun = { readonly text: string; readonly isTitle: boolean; readonly path: string | null };

export function said(text: string): ToldRun {
  return { text, isTitle: false, path: null };
}

export function titled(text: string): ToldRun {
  return { text, isTitle: true, path: null };
}

const NUMBERS = [
  ...['no', 'one', 'two', 'three', 'four', 'five', 'six'],
  ...['seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'],
];

/** “four”, “twelve”, “13” */
export function inWords(count: number): string {
  return NUMBERS[count] ?? count.toLocaleString('en-GB');
}

/** “one action”, “four actions” */
export function countedInWords(count: number, one: string, many: string): string {
  return `${inWords(count)} ${count === 1 ? one : many}`;
}

/** “27 May”, with its year where that is not the report’s. */
export function shortDay(on: CalendarDay, asAt: CalendarDay): string {
  const { year, month, day } = partsOf(on);
  return year === partsOf(asAt).year ? `${day} ${MONTHS[month - 1]}` : spokenDay(on);
}

/** “one”, “one and two”, “one, two and three” */
export function enumerated(parts: readonly (readonly ToldRun[])[]): ToldRun[] {
  return parts.flatMap((part, index) => {
    if (index === 0) return part;
    return [said(index === parts.length - 1 ? ' and ' : ', '), ...part];
  });
}

/** A sentence begins with a capital letter, whatever it begins with. */
export function sentenceRuns([first, ...rest]: readonly ToldRun[]): ToldRun[] {
  if (!first) return [];
  return [{ ...first, text: sentenceWords(first.text) }, ...rest];
}

/** “The Executive”, where a sentence begins with it. */
export function sentenceWords(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
