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
