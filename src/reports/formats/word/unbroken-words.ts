import { MONTHS } from '../../../calendar/spoken-day.js';

/** Also as columns of days have them: “11 Sep 2022”. */
export const MONTH_NAMES = MONTHS.flatMap((name) => [name, name.slice(0, 3)]).join('|');
const DAY = new RegExp(`\\b(\\d{1,2}) (${MONTH_NAMES})(?: (\\d{4}))?\\b`, 'g');
const REFERENCE = /\b([RA]\d{4})-(\d{2}\/\d{3,6})\b/g;
const [NO_BREAK_SPACE, NO_BREAK_HYPHEN] = ['\u00a0', '\u2011'];

/** The words with their days and references held together at the end of a line: “11 May 2022”, “R2026-27/014”. */
export function unbroken(words: string): string {
  return words
    .replace(DAY, (_, ...[day, month, year]: (string | undefined)[]) =>
      [day, month, year].filter(Boolean).join(NO_BREAK_SPACE),
    )
    .replace(REFERENCE, `$1${NO_BREAK_HYPHEN}$2`);
}
