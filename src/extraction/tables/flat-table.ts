import { anyOf } from '../any-of.js';
import type { Block } from '../blocks/block.js';
import { isSectionOfReport } from '../blocks/headings.js';
import { cellContent } from '../layout/cell-content.js';
import { type Alignment, alignCells } from './align-cells.js';
import { wordsAbove } from './ask-rows.js';
import { columnOf, type ExtractedColumn, readTableHead, type TableHead } from './columns.js';
import { columnsByContent, withByAfterOwner } from './columns-by-content.js';
import { byWidth, headsByRows, LONGEST_HEAD, SHORTEST_ASK, tableEnd, wordsOfBlock } from './flat-rows.js';
import { withLabelledCellsApart } from './labelled-cells.js';
import type { TableRow } from './table-row.js';

const MOST_COLUMNS = 12;
const LEAST_COLUMNS = 3;
/** Heads that no rule knows may stand among those that one does. */
const MOST_UNKNOWN = 4;
/** An ask has more words than a head. */
const MOST_WORDS = 4;
/** Lines that show which lines are the heads, and the most that are set into rows. */
const SAMPLE = 60;
const LONGEST = 4000;
/** What each head that is known adds to how well a table fits. */
const BY_HEAD = 1.5;

/** "The Panel recommends that officers:" heads no column. */
const LEADS_TO_A_LIST = /\b(?:recommends?|agree[sd]?|resolve[sd]?|asks?|requests?)\b.{0,60}:\W?$/;

/** "No." is a head, "To note the list." is none. */
const SENTENCE = /.{8,}[.;]$/;

interface FlatTable {
  readonly head: TableHead;
  readonly rows: readonly TableRow[];
  readonly next: number;
  readonly fit: number;
}

/**
 * A table copied from a web page or a PDF so that each cell stands on its own line, below the heads of its columns. Cells are set into
 * columns by what they hold, for empty ones left no line.
 */
export function readFlatTable(blocks: readonly Block[], at: number): FlatTable | null {
  const first = blocks[at];
  if (!first || wordsOfBlock(first).length > LONGEST_HEAD || first.level > 0) return null;
  const { heads, fit } = fitAt(blocks, at);
  // "Outstanding Actions" over the heads reads like one of them.
  const asks = (words: readonly string[]) => words.some((one) => columnOf(one) === 'ask');
  const isBest = [1, 2, 3].every((skip) => {
    const below = fitAt(blocks, at + skip);
    return (asks(heads) && !asks(below.heads)) || below.fit <= fit;
  });
  return fit > 0 && isBest ? tableOf(blocks, at, heads, LONGEST) : null;
}

/** The same where no rule knows its heads. */
export function readUnknownTable(blocks: readonly Block[], at: number): Omit<FlatTable, 'fit'> | null {
  const heads = headsByRows(blocks, at);
  // What stands over heads that are known is none.
  const isOver = heads.some((_, i) => i > 0 && readFlatTable(blocks, at + i) !== null);
  if (heads.length === 0 || isOver) return null;
  const from = at + heads.length;
  const rows = byWidth(blocks, from, heads.length, tableEnd(blocks, from, wordsOfBlock(blocks[at])));
  const head = headOf(heads, rows, wordsAbove(blocks, at));
  return head && { head, rows, next: from + rows.length * heads.length };
}

interface HeadsAndFit {
  readonly heads: readonly string[];
  readonly fit: number;
}

/** Each line is asked about again from the lines above it. */
const fits = new WeakMap<readonly Block[], Map<number, HeadsAndFit>>();

/** The heads that begin here, as many as fit the lines below them best. */
function fitAt(blocks: readonly Block[], at: number): HeadsAndFit {
  const known = fits.get(blocks) ?? new Map<number, HeadsAndFit>();
  fits.set(blocks, known);
  const before = known.get(at);
  if (before) return before;
  const all = headsAt(blocks, at);
  let best: HeadsAndFit = { heads: all, fit: 0 };
  for (let width = all.length; width >= LEAST_COLUMNS; width--) {
    const heads = all.slice(0, width);
    const table = tableOf(blocks, at, heads, SAMPLE);
    const fit = table && (table.rows.length > 1 || width > LEAST_COLUMNS) ? table.fit : 0;
    if (fit > best.fit) best = { heads, fit };
  }
  known.set(at, best);
  return best;
}

/** Short lines one below the other, most of them known as heads of columns. */
function headsAt(blocks: readonly Block[], at: number): string[] {
  const heads: string[] = [];
  let unknown = 0;
  let known = 0;
  for (let i = at; i < Math.min(blocks.length, at + MOST_COLUMNS); i++) {
    const text = wordsOfBlock(blocks[i]);
    const short = text.replace(/ \([^()]{0,120}\)$/, '');
    if (short === '' || short.length > LONGEST_HEAD || blocks[i]?.kind === 'row' || blocks[i]?.marker) break;
    const column = columnOf(text);
    if (
      isSectionOfReport(text) ||
      /^\d+[.)]? [A-Z]{3}/.test(text) ||
      SENTENCE.test(text) ||
      (text.split(' ').length > MOST_WORDS && cellContent(text) === 'ask')
    )
      break;
    if (column === null && (unknown === MOST_UNKNOWN || !isPlainHead(text))) break;
    // The next table begins where a head comes again.
    if (column !== null && heads.includes(text)) break;
    if (column === null) unknown++;
    else known++;
    heads.push(text);
  }
  // "Note", "No." and "Item" head the page of a meeting.
  const ofAsks = heads.some((words) => TELLS.has(columnOf(words) ?? 'other'));
  return ofAsks && known >= 2 && heads.length >= LEAST_COLUMNS ? heads : [];
}

const TELLS: ReadonlySet<ExtractedColumn> = new Set(['ask', 'owner', 'due', 'status', 'decision']);

function isPlainHead(text: string): boolean {
  return /^[A-Z][a-z’']+,?(?: [\w/&()’'-]+,?){0,7}\??$/.test(text) && cellContent(text) !== 'date';
}

function tableOf(
  blocks: readonly Block[],
  at: number,
  heads: readonly string[],
  longest: number,
): FlatTable | null {
  const from = at + heads.length;
  const told = [...heads, wordsOfBlock(blocks[from])];
  if (
    (!blocks[from]?.marker && isHeadAgain(wordsOfBlock(blocks[from]))) ||
    told.some((words) => LEADS_TO_A_LIST.test(words.slice(0, 200)))
  )
    return null;
  const titles = headsFor(heads, wordsOfBlock(blocks[from]));
  const end = Math.min(tableEnd(blocks, from, wordsOfBlock(blocks[at])), from + longest);
  const ways = columnsOf(titles).map((columns) => alignCells(blocks, from, end, columns));
  const best = ways.reduce<Alignment | null>((a, b) => (a && a.score >= b.score ? a : b), null);
  if (!best) return null;
  const { heads: parted, rows } = withLabelledCellsApart(titles, best.rows);
  const head = headOf(parted, rows, wordsAbove(blocks, at));
  // A title over the heads has no cells below it.
  const isFilled = titles.map((_, i) => best.rows.some(({ cells }) => cells[i]?.isEmpty === false));
  const known = titles.filter((words, i) => isFilled[i] && columnOf(words) !== null).length;
  const ask = head?.columns.indexOf('ask') ?? -1;
  if (
    !head ||
    (known < LEAST_COLUMNS && !isFollowedUp(head, heads)) ||
    !rows.some(({ cells }) => isAsked(cells[ask]?.text ?? ''))
  )
    return null;
  return { head, rows, next: best.next, fit: best.score + known * BY_HEAD };
}

/** So few heads that are known have to say what is asked, and who, when or how far. */
function isFollowedUp({ columns }: TableHead, heads: readonly string[]): boolean {
  return (
    heads.some((words) => columnOf(words) === 'ask') &&
    columns.some((column) => /^(?:owner|due|status)$/.test(column))
  );
}

/** What the columns hold, by their heads; where no head says that it is what is asked, each that may be in turn. */
function columnsOf(titles: readonly string[]): ExtractedColumn[][] {
  const named = titles.map((title): ExtractedColumn => columnOf(title) ?? 'other');
  const columns = withByAfterOwner(readTableHead(titles)?.columns ?? named, titles);
  const asks = titles.flatMap((title, i) => (columnOf(title) === 'ask' ? [i] : []));
  if (asks.length > 1)
    return asks.map((ask) =>
      columns.map((column, i) =>
        i === ask ? 'ask' : asks.includes(i) ? (i === 0 ? 'reference' : 'answer') : column,
      ),
    );
  if (columns.includes('ask')) return [columns];
  return columns.flatMap((column, i) =>
    /^(?:other|answer|talk|decision)$/.test(column) ? [columns.with(i, 'ask')] : [],
  );
}

function headOf(titles: readonly string[], rows: readonly TableRow[], above: string): TableHead | null {
  const head =
    rows.length === 0
      ? null
      : columnsByContent(
          titles,
          rows.map(({ cells }) => cells.map(({ text }) => text)),
          above,
        );
  return head?.asks === 'minutes' ? null : head;
}

/** One head over two things, each of which may have a line of its own. */
const WHO_HEADS = anyOf`
  who|whom|(?:lead |responsible )?officer|responsib\w+|owner
`;
const WHEN_HEADS = anyOf`
  when|dates?|time ?scales?|deadlines?|target|due
`;
const WHO_AND_WHEN = new RegExp(
  String.raw`^(?:by )?${WHO_HEADS}(?: responsible)? ?(?:and|&|/|,) ?(?:by )?${WHEN_HEADS}\b`,
  'i',
);

/** Heads as the rows need them: a bare number that begins the rows has none over it, and who and when may share one. */
function headsFor(heads: readonly string[], first: string): readonly string[] {
  const apart = heads.flatMap((words) => (WHO_AND_WHEN.test(words) ? ['Who', 'When'] : [words]));
  return /^(?:R(?:ec)?\.? ?)?\d{1,3}\.?$/i.test(first) && columnOf(heads[0] ?? '') === 'ask'
    ? ['', ...apart]
    : apart;
}

/** What goes on with the heads is no row. */
function isHeadAgain(words: string): boolean {
  return (
    columnOf(words) !== null &&
    (/^due$/i.test(words) || /^(?:words|who|ask|nothing)$/.test(cellContent(words)))
  );
}

/** Words of a row, which are no head of a column again. */
function isAsked(words: string): boolean {
  const content = cellContent(words);
  return (
    words.length >= SHORTEST_ASK && columnOf(words) === null && (content === 'ask' || content === 'words')
  );
}
