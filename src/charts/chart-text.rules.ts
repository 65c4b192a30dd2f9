import type { TextMark } from './chart-drawing.js';

export const TEXT_SIZE = 13;
export const LINE_HEIGHT = 16;
/** From the middle of a line of words down to the line on which its letters stand. */
export const TEXT_DROP = 4.5;

/** How wide signs are at the most, in the sans-serif typefaces that a chart may be set in, as shares of the size of type. */
const WIDTHS: readonly (readonly [signs: RegExp, share: number])[] = [
  [/[ilj.,:;'’|!]/, 0.3],
  [/[frt() \-[\]/]/, 0.4],
  [/[mwMW@%–—]/, 0.95],
  [/[A-Z&]/, 0.76],
  [/[\u0020-\u024f]/, 0.64],
];
const OF_OTHER_SCRIPTS = 1.1;
/** Strong letters are wider by so much. */
const STRONG = 1.15;

/** How much room words take at the most: a chart measures no fonts, since it is drawn where none are at hand. */
export function textWidth(text: string, isStrong = false): number {
  const shares = [...text].reduce((sum, sign) => sum + shareOf(sign), 0);
  return shares * TEXT_SIZE * (isStrong ? STRONG : 1);
}

function shareOf(sign: string): number {
  return WIDTHS.find(([signs]) => signs.test(sign))?.[1] ?? OF_OTHER_SCRIPTS;
}

/**
 * The words in lines that are no wider than `width`. A word that is too long for a line is broken; what is too long for `most` lines
 * ends in an ellipsis.
 */
export function wrapped(text: string, width: number, most: number): string[] {
  const lines: string[] = [];
  for (const word of text.trim().split(/\s+/u)) {
    const last = lines.at(-1);
    if (last !== undefined && fits(`${last} ${word}`, width)) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(...pieces(word, width));
  }
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most - 1), ended(lines[most - 1] ?? '', width)];
}

function fits(text: string, width: number): boolean {
  return textWidth(text) <= width;
}

function pieces(word: string, width: number): string[] {
  const found: string[] = [];
  for (const sign of word) {
    const last = found.at(-1);
    if (last !== undefined && fits(last + sign, width)) found[found.length - 1] = last + sign;
    else found.push(sign);
  }
  return found;
}

function ended(line: string, width: number): string {
  const signs = [...line];
  while (signs.length > 0 && !fits(`${signs.join('')}…`, width)) signs.pop();
  return `${signs.join('').trimEnd()}…`;
}

/** Words of a chart as a mark. */
export function textMark(text: string, x: number, y: number, more: Partial<TextMark> = {}): TextMark {
  return {
    kind: 'text',
    ...{ x, y, text, anchor: 'start', size: TEXT_SIZE, isStrong: false, tone: 'ink' },
    ...more,
  };
}
