import { anyOf } from '../any-of.js';
import { MONTH } from '../details/written-day.js';
import { type CellContent, cellContent } from '../layout/cell-content.js';
import type { ExtractedColumn } from '../tables/columns.js';
import { readsAsAsk } from '../tables/reads-as-ask.js';
import { readMarker } from './marker.js';

/** Longer rows are running text. */
export const MOST_WORDS = 400;
/** Who, when and how far take no more words. */
const LONGEST_TYPED = 9;
const LONGEST_OTHER = 7;
const SHORTEST_ASK = 3;
const SKIP = 0.5;
const SKIP_ASK = 3;
const MISFIT = -4;
/** A day in a column of which nothing is known: of a meeting, or when it was raised. */
const OF_A_DAY = 1;
const FITS: Partial<Record<ExtractedColumn, readonly CellContent[]>> = {
  reference: ['reference'],
  owner: ['who'],
  due: ['date', 'status'],
  status: ['status'],
  decision: ['decision', 'status'],
  type: ['type'],
};
const NOTHING = /^(?:[-–—]|n\/?[ak]|tb[acd]|none)$/i;
/** What a cell neither ends nor begins with. */
const HANGS = /^(?:of|the|a|an|and|to|for|in|on|by|with|at|or|from|that|its|their|be|\W)$/i;

/** What follows a name in the next cell. */
const NO_NAME = new RegExp(
  `^(?:${MONTH}|${anyOf`
  accepted|agreed|approved|rejected|noted|yes|no|partial(?:ly)?|not|open|closed|completed?|done|ongoing|on-going|monthly|quarterly|annually
  spring|summer|autumn|winter|early|mid|late|by|from|end|with|sent|TBC|asap
`})\\b`,
  'i',
);

/** Where each column's cell begins and ends among the words of a row, and how well they fit. */
export interface RunCells {
  readonly cells: readonly (readonly [number, number])[];
  readonly score: number;
}

/** Parts the words of a row, between which only spaces stand, into its cells: of all ways the one that fits what the columns hold. */
export function runCells(words: readonly string[], columns: readonly ExtractedColumn[]): RunCells {
  const count = words.length;
  const contents = new Map<number, CellContent>();
  const contentOf = (from: number, to: number) => {
    const key = from * (LONGEST_TYPED + 1) + (to - from);
    const known = contents.get(key) ?? cellContent(words.slice(from, to).join(' ').replace(/[,;]$/, ''));
    contents.set(key, known);
    return known;
  };
  const opens = words.map((word, i) => opening(word, words.slice(i, i + 14).join(' ')));
  const marker = columns[0] === 'ask' ? readMarker(words.slice(0, 2).join(' ')) : null;
  if (marker) opens[0] = opening(words[1] ?? '', words.slice(1, 14).join(' '));
  let last: number[] = [0, ...words.map(() => Number.NEGATIVE_INFINITY)];
  const from: number[][] = [];
  for (const column of columns) {
    const next = last.map((score) => score - (column === 'ask' ? SKIP_ASK : SKIP));
    const starts = last.map((_, i) => i);
    const typed = FITS[column];
    const longest = typed ? LONGEST_TYPED : column === 'other' ? LONGEST_OTHER : count;
    last.forEach((score, start) => {
      if (score === Number.NEGATIVE_INFINITY) return;
      for (let end = start + 1; end <= Math.min(count, start + longest); end++) {
        const fit = typed
          ? typedFit(typed, contentOf(start, end), words, start, end)
          : openFit(column, words, opens[start] ?? 0, start, end) +
            (column === 'other' && contentOf(start, end) === 'date' ? OF_A_DAY : 0);
        if (score + fit > (next[end] ?? 0)) [next[end], starts[end]] = [score + fit, start];
      }
    });
    from.push(starts);
    last = next;
  }
  const cells: [number, number][] = [];
  let at = count;
  for (let c = columns.length - 1; c >= 0; c--) {
    const start = from[c]?.[at] ?? at;
    cells.unshift([start, at]);
    at = start;
  }
  return { cells, score: at === 0 ? (last[count] ?? 0) : Number.NEGATIVE_INFINITY };
}

function typedFit(
  typed: readonly CellContent[],
  content: CellContent,
  words: readonly string[],
  start: number,
  end: number,
): number {
  if (content === 'nothing' || (end === start + 1 && NOTHING.test(words[start] ?? ''))) return 1;
  if (!typed.includes(content)) return MISFIT;
  if (content === 'reference' && /\d/.test(words.slice(start, end - 1).join(''))) return MISFIT;
  if (HANGS.test(words[start] ?? '') || HANGS.test(words[end - 1] ?? '')) return MISFIT;
  const last = words[end - 1] ?? '';
  if (content === 'who' && end > start + 1 && NO_NAME.test(last)) return MISFIT;
  // Whole names and days before parts of them.
  return 2 + (content === 'date' ? 0.3 : 0.1) * (end - start) - (content === typed[0] ? 0 : 0.5);
}

function openFit(
  column: ExtractedColumn,
  words: readonly string[],
  opens: number,
  start: number,
  end: number,
): number {
  const final = words[end - 1] ?? '';
  const ending = /[.;?]$/.test(final) ? 0.6 : HANGS.test(final) ? -2 : 0;
  const beginning = /^[A-Z“"'‘(\d£]/.test(words[start] ?? '') ? 0 : -1.5;
  if (column === 'ask' && end - start < SHORTEST_ASK) return MISFIT;
  if (column === 'other') return 0.2 + beginning + ending / 2;
  return (column === 'ask' ? 1 + opens : 0.5) + beginning + ending;
}

/** How well an ask begins with a word. */
function opening(word: string, words: string): number {
  return /^[A-Z(“"'‘]/.test(word) && readsAsAsk(words) ? 1 : 0;
}
