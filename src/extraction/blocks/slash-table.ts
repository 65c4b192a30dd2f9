import { cellContent } from '../layout/cell-content.js';
import { columnOf } from '../tables/columns.js';
import type { Line } from './lines.js';
import type { Range } from './segments.js';
import { partsBySlash, rowsOverLines, type SlashRows } from './slash-rows.js';

const LEAST_COLUMNS = 3;
const MOST_COLUMNS = 12;
const LONGEST_HEAD = 60;
const LONGEST_ACROSS = 60;
const LEAST_KNOWN = 2;
const LONGEST_TABLE = 2000;

/**
 * A table that a program wrote out with its cells parted by slashes: "Action / Lead / Due", and below it a row a line. Further lines
 * belong to the last cell of their row. Null where `lines[at]` is no such head.
 */
export function readSlashTable(lines: readonly Line[], at: number): SlashRows | null {
  const head = lines[at];
  const heads =
    head && head.text.length < LONGEST_HEAD * MOST_COLUMNS ? withoutGlued(head, partsBySlash(head)) : [];
  if (!head || heads.length < LEAST_COLUMNS || heads.length > MOST_COLUMNS) return null;
  const titles = heads.map((range) => wordsOf(head, range));
  if (titles.some((title) => title.length > LONGEST_HEAD || /[:;]$|\w{4}\.$/.test(title))) return null;
  if (titles.filter((title) => columnOf(title) !== null).length < LEAST_KNOWN) return null;
  const over = rowsOverLines(lines, at + 1, heads.length);
  if (over) return { rows: [heads.map((range) => [range]), ...over.rows], length: over.length + 1 };
  const rows: Range[][][] = [heads.map((range) => [range])];
  let length = 1;
  for (; length < LONGEST_TABLE; length++) {
    const line = lines[at + length];
    if (!line || line.text.includes('|')) break;
    const parts = partsBySlash(line);
    const below = lines[at + length + 1];
    const more = below && !below.afterBlank && parts.length > 1 ? partsBySlash(below) : [];
    // A cell goes on over the end of its line.
    if (parts.length < heads.length - 1 && parts.length + more.length - 1 === heads.length) {
      rows.push(joined(parts, more));
      length++;
    } else if (parts.length >= Math.max(2, heads.length - 1)) rows.push(fitted(line, parts, heads.length));
    else if (isAcross(line, lines[at + length + 1], heads.length)) continue;
    else if (line.afterBlank || rows.length === 1) break;
    else rows.at(-1)?.at(-1)?.push([line.start, line.end]);
  }
  return rows.length > 1 ? { rows, length } : null;
}

function joined(parts: readonly Range[], more: readonly Range[]): Range[][] {
  const [last, first] = [parts.slice(-1), more.slice(0, 1)];
  return [
    ...parts.slice(0, -1).map((range) => [range]),
    [...last, ...first],
    ...more.slice(1).map((range) => [range]),
  ];
}

/** "Meeting of 5 February" over the rows of that meeting. */
function isAcross(line: Line, next: Line | undefined, width: number): boolean {
  const words = line.text.replace(/[ /]+$/, '');
  return (
    words.length <= LONGEST_ACROSS &&
    /^[A-Z][^.;]*$/.test(words) &&
    next !== undefined &&
    partsBySlash(next).length >= width - 1
  );
}

/** "Lead" of "LeadActions from the last meeting": a line across the table ran on into its last head. */
function withoutGlued(line: Line, heads: Range[]): Range[] {
  const last = heads.at(-1);
  const own = last && /^[A-Z][a-z]+(?=[A-Z][a-z]+ )/.exec(wordsOf(line, last))?.[0];
  return last && own && columnOf(own) !== null
    ? [...heads.slice(0, -1), [last[0], last[0] + own.length]]
    : heads;
}

function wordsOf(line: Line, [from, to]: Range): string {
  return line.text.slice(from - line.start, to - line.start);
}

/** As many cells as there are heads: of too many parts those that name somebody side by side are one, else the last. */
function fitted(line: Line, parts: readonly Range[], width: number): Range[][] {
  const cells = [...parts];
  while (cells.length > width) {
    const names = cells.map((cell) => cellContent(wordsOf(line, cell)) === 'who');
    const pair = names.findIndex((isName, i) => isName && names[i + 1] === true);
    const at = pair >= 0 ? pair : cells.length - 2;
    const [from, to] = [cells[at], cells[at + 1]];
    if (!from || !to) break;
    cells.splice(at, 2, [from[0], to[1]]);
  }
  return Array.from({ length: width }, (_, i) => (cells[i] ? [cells[i]] : []));
}
