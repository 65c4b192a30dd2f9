import { anyOf } from '../any-of.js';
import { columnOf, type ExtractedColumn, readTableHead } from '../tables/columns.js';
import { withByAfterOwner } from '../tables/columns-by-content.js';
import type { Line } from './lines.js';
import type { Range } from './segments.js';

/** The heads of a table, found in a line where nothing but a space parts them. */
export interface RunHeads {
  readonly ranges: readonly Range[];
  readonly columns: readonly ExtractedColumn[];
}

const LONGEST = 200;
const MOST_WORDS = 18;
const LEAST_COLUMNS = 3;
const LONGEST_HEAD = 4;
const LEAST_KNOWN = 3;
/** What words of one head are worth together, against a head each. */
const KNOWN = 1;
const PER_WORD = -0.45;
const UNKNOWN = -0.4;
const TOGETHER = 0.8;
/** Words that are heads of their own, and one head together. */
const PAIRS = new RegExp(
  `^(?:${anyOf`
  (?:target|due|completion|review|revised|new|start|end|action|meeting|agreed|expected) date|(?:lead|responsible) (?:officer|member)
  (?:cabinet|portfolio|executive) (?:member|holder|decision|response)|action (?:taken|required|by|no\.?|ref\.?)|by (?:whom|when)
  (?:minute|item|action|rec) (?:no\.?|ref\.?|number)|agenda item|officer responsible|(?:status|progress) ?\/ ?(?:comments?|update)
  current (?:status|position)|chief officer.*
`})$`,
  'i',
);

const ASKS = /\b(?:recommend\w*|requests?|actions?|decisions?|resolutions?)\b/i;
/** A status that is told in sentences. */
const TOLD = /\b(?:comments?|updates?|notes?|position|progress)\b/i;

const TELLS = /(?<!What )\b(?:has|have|had|will|would|is|are|was|were|been)\b/;

/** Null where the line is no row of heads: most of its words have to be known as such, and none stand for anything else. */
export function runHeads(line: Line): RunHeads | null {
  const { text } = line;
  if (
    text.length > LONGEST ||
    /[.;:,|]$|\t|\s{2,}|\d/.test(text) ||
    !/^[A-Z#]/.test(text) ||
    TELLS.test(text)
  )
    return null;
  const words = [...text.matchAll(/\S+(?: ?\/ ?\S+)*/g)];
  if (words.length < LEAST_COLUMNS || words.length > MOST_WORDS) return null;
  const cuts = bestCuts(words.map(([word]) => word));
  const ranges = cuts.map(([from, to]): Range => {
    const [first, last] = [words[from], words[to - 1]];
    return [line.start + (first?.index ?? 0), line.start + (last?.index ?? 0) + (last?.[0].length ?? 0)];
  });
  const titles = ranges.map(([from, to]) => text.slice(from - line.start, to - line.start));
  const known = titles.filter((title) => columnOf(title) !== null);
  if (ranges.length < LEAST_COLUMNS || known.length < Math.max(LEAST_KNOWN, titles.length - 2)) return null;
  const columns = columnsOf(titles);
  return columns.includes('ask') ? { ranges, columns } : null;
}

function columnsOf(titles: readonly string[]): ExtractedColumn[] {
  const named = titles.map((title): ExtractedColumn => columnOf(title) ?? 'other');
  const columns = withByAfterOwner(readTableHead(titles)?.columns ?? named, titles);
  const asks = named.flatMap((column, i) => (column === 'ask' ? [i] : []));
  // "Action | Action | Owner": the first is its number.
  const isNumbered = asks[0] === 0 && asks[1] === 1;
  const unknown = columns.includes('ask') ? -1 : titles.findIndex((title) => ASKS.test(title));
  const ask = isNumbered ? 1 : unknown;
  return columns.map((column, i) => {
    if (i === ask) return 'ask';
    if (isNumbered && i === 0) return 'reference';
    if (column === 'reference' && i > 0) return 'other';
    return column === 'status' && TOLD.test(titles[i] ?? '') ? 'answer' : column;
  });
}

/** Of all ways to part the words into heads the one that knows most of them. */
function bestCuts(words: readonly string[]): [number, number][] {
  const best: { score: number; from: number }[] = [{ score: 0, from: 0 }];
  for (let to = 1; to <= words.length; to++) {
    let here = { score: Number.NEGATIVE_INFINITY, from: to - 1 };
    for (let from = Math.max(0, to - LONGEST_HEAD); from < to; from++) {
      const score = (best[from]?.score ?? 0) + worthOf(words.slice(from, to).join(' '), to - from);
      if (score > here.score) here = { score, from };
    }
    best.push(here);
  }
  const cuts: [number, number][] = [];
  for (let to = words.length; to > 0; to = best[to]?.from ?? 0) cuts.unshift([best[to]?.from ?? 0, to]);
  return cuts;
}

function worthOf(title: string, words: number): number {
  const isHead = /^[A-Z#]/.test(title);
  if (!isHead) return 2 * UNKNOWN;
  if (PAIRS.test(title)) return words + TOGETHER;
  // "Date raised": a small letter goes on with the head before it.
  const goesOn = /^\S+(?: [a-z&/(]\S*)+\??$/.test(title) ? words - 1 : 0;
  return (columnOf(title) === null ? UNKNOWN : KNOWN) + PER_WORD * (words - 1 - goesOn);
}
