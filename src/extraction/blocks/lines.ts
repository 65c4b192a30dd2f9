/** A line with words on it. `start` and `end` are offsets of its words in the source, `indent` counts columns. */
export interface Line {
  readonly start: number;
  readonly end: number;
  readonly indent: number;
  readonly text: string;
  /** At least one empty line stands before it. */
  readonly afterBlank: boolean;
  /** A page begins with it, or page furniture stood before it. */
  readonly afterPageBreak: boolean;
  /** The line before it ended where there was room for more: its writer, not the page's width, ended it. */
  readonly afterRoom: boolean;
}

const TAB = 4;
/** "+-----+" above and below what stands between "|" and "|". */
const EDGE_OF_A_BOX = /^\+[-=]{3,}\+$/;

/** The lines of `source` that hold words; a form feed begins a page. */
export function readLines(source: string): Line[] {
  const lines: Line[] = [];
  let afterBlank = true;
  let afterPageBreak = false;
  let isBoxed = false;
  let at = 0;
  for (const raw of source.split(/(\r\n|[\n\r\f\u2028])/)) {
    const from = at;
    at += raw.length;
    if (raw === '\f') afterPageBreak = true;
    if (/^[\r\n\f\u2028]/.test(raw)) continue;
    const trimmed = raw.trim();
    const isEdge = EDGE_OF_A_BOX.test(trimmed);
    const inside: Boxed | null = isBoxed ? insideBox(trimmed) : null;
    isBoxed = isEdge || (isBoxed && inside !== null);
    const text = inside?.text ?? trimmed;
    if (isEdge || isEmpty(text)) {
      afterBlank = true;
      continue;
    }
    const lead = raw.length - raw.trimStart().length + (inside?.lead ?? 0);
    const start = from + lead;
    lines.push({
      start,
      end: start + text.length,
      indent: columns(raw, lead),
      text,
      afterBlank,
      afterPageBreak,
      afterRoom: false,
    });
    afterBlank = false;
    afterPageBreak = false;
  }
  return lines;
}

interface Boxed {
  readonly text: string;
  /** How many characters stand before it. */
  readonly lead: number;
}

/** What stands between the two "|" of a line; null where there are more or fewer. */
function insideBox(line: string): Boxed | null {
  if (line.length < 2 || !line.startsWith('|') || line.indexOf('|', 1) !== line.length - 1) return null;
  const inner = line.slice(1, -1);
  return { text: inner.trim(), lead: line.length - 1 - inner.trimStart().length };
}

function isEmpty(text: string): boolean {
  return text === '' || text === '**' || text === '\ufeff' || text === '\u200b';
}

function columns(raw: string, lead: number): number {
  let column = 0;
  for (let i = 0; i < lead; i++) column += raw[i] === '\t' ? TAB : 1;
  return column;
}
