import type { Line } from './lines.js';

/** Three cells and more between tabs, as a table pasted from a web page has them. */
const TABBED = /^[^\t]+\t[^\t]*\t[^\t]/;

/** Whether a line is a row of a table, set with pipes or with tabs. */
export function isRow(text: string): boolean {
  if (TABBED.test(text)) return true;
  if (!text.includes('|')) return false;
  const inner = text.replace(/^\|/, '').replace(/\|$/, '');
  return inner.includes('|');
}

/** Whether a line only draws: `| --- | --- |`, `=====`, `_____`. */
export function isRule(text: string): boolean {
  return /^[\s|:=_*~+-]{3,}$/.test(text) && /[-=_*~]{2}/.test(text);
}

/** The ranges of a row's cells, given the offset at which the row stands. */
export function readCells(text: string, offset: number): [number, number][] {
  const mark = TABBED.test(text) ? '\t' : '|';
  const cells: [number, number][] = [];
  let from = text.startsWith(mark) ? 1 : 0;
  for (let at = from; at <= text.length; at++) {
    if (at < text.length && text[at] !== mark) continue;
    if (at < text.length || from < text.length) cells.push([offset + from, offset + at]);
    from = at + 1;
  }
  return cells;
}

/** A line between tabs with all that stands at its ends: empty cells at the head and at the end of a row count. */
function withTabs(source: string, line: Line): { from: number; to: number } {
  let from = line.start;
  let to = line.end;
  while (source[from - 1] === '\t' || source[from - 1] === ' ') from--;
  while (source[to] === '\t' || source[to] === ' ') to++;
  return { from, to };
}

function tabsIn(source: string, line: Line): number {
  const { from, to } = withTabs(source, line);
  return source.slice(from, to).split('\t').length - 1;
}

export function isTabbed(source: string, line: Line): boolean {
  return !line.text.includes('|') && tabsIn(source, line) > 1;
}

/** Whether a line has as many tabs as the row above it, so that empty cells are no end of the table. */
export function isTabbedLike(source: string, line: Line, above: Line | undefined): boolean {
  return above !== undefined && isTabbed(source, above) && tabsIn(source, line) === tabsIn(source, above);
}

/** The ranges of all cells between tabs, the empty ones too. */
export function tabbedCells(source: string, line: Line): [number, number][] {
  const { from, to } = withTabs(source, line);
  const cells: [number, number][] = [];
  let start = from;
  for (let at = from; at <= to; at++) {
    if (at < to && source[at] !== '\t') continue;
    cells.push([start, at]);
    start = at + 1;
  }
  return cells;
}
