import { cellContent } from '../layout/cell-content.js';
import { columnOf, TELLS_OF_AN_ASK } from '../tables/columns.js';
import { LABEL_AND_DASH } from './block-starts.js';
import type { Line } from './lines.js';
import type { Range } from './segments.js';

const LONGEST_LABEL = 40;
/** A value of more lines is no cell. */
const MOST_LINES = 12;
/** So large a part of the labels has a value below it: heads of a table stand one below the other. */
const MOST_WITH_VALUE = 0.8;

/**
 * The lines that label what stands below them, record by record: "Owner" over "Head of Parks", and so again. Empty where a text has
 * none, or where such lines head the columns of a table.
 */
export function labelsOverValues(lines: readonly Line[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { text } of lines) if (isLabel(text)) counts.set(text, (counts.get(text) ?? 0) + 1);
  const labels = new Set([...counts].filter(([, count]) => count > 1).map(([text]) => text));
  const columns = [...labels].map((text) => columnOf(text) ?? 'other');
  if (!columns.includes('ask') || !columns.some((column) => TELLS_OF_AN_ASK.has(column))) return new Set();
  const found = lines.flatMap(({ text }, i) => (labels.has(text) ? [i] : []));
  const valued = found.filter((i) => !labels.has(lines[i + 1]?.text ?? '')).length;
  return valued >= found.length * MOST_WITH_VALUE ? labels : new Set();
}

function isLabel(text: string): boolean {
  if (text.length > LONGEST_LABEL || columnOf(text) === null) return false;
  const content = cellContent(text);
  return (content !== 'status' && content !== 'decision') || /^due$/i.test(text);
}

/** The label at a line and the lines below it as a row of two cells; null where none stands there. */
export function readRecord(
  lines: readonly Line[],
  at: number,
  labels: ReadonlySet<string>,
): { rows: Range[][][]; length: number } | null {
  const label = lines[at];
  if (!label || !labels.has(label.text)) return null;
  const values: Range[] = [];
  for (let i = at + 1; values.length < MOST_LINES; i++) {
    const line = lines[i];
    if (!line || labels.has(line.text) || (line.afterBlank && values.length > 0) || beginsEntry(lines, i))
      break;
    values.push([line.start, line.end]);
  }
  return { rows: [[[[label.start, label.end]], values]], length: 1 + values.length };
}

/** "6." over "Action – Write to settings": the next entry of a log, where its columns came apart. */
function beginsEntry(lines: readonly Line[], at: number): boolean {
  return /^\d{1,3}[.)]$/.test(lines[at]?.text ?? '') && LABEL_AND_DASH.test(lines[at + 1]?.text ?? '');
}
