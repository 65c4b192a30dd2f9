/** Whether a line is a row of a table typed with pipes, with at least two cells. */
export function isRow(text: string): boolean {
  const first = text.indexOf('|');
  if (first < 0) return false;
  const inner = text.replace(/^\|/, '').replace(/\|$/, '');
  return inner.includes('|');
}

/** Whether a line only draws: `| --- | --- |`, `=====`, `_____`. */
export function isRule(text: string): boolean {
  return /^[\s|:=_*~+-]{3,}$/.test(text) && /[-=_*~]{2}/.test(text);
}

/** The ranges of a row's cells, given the offset at which the row stands. */
export function readCells(text: string, offset: number): [number, number][] {
  const cells: [number, number][] = [];
  let from = text.startsWith('|') ? 1 : 0;
  for (let at = from; at <= text.length; at++) {
    if (at < text.length && text[at] !== '|') continue;
    if (at < text.length || from < text.length) cells.push([offset + from, offset + at]);
    from = at + 1;
  }
  return cells;
}
