import type { Passage } from '../blocks/passage.js';
import type { TableRow } from './table-row.js';

/** "Date due: 4 June Officer: Clerk Progress: Begun": labels that run on in one cell. */
const LABEL = /(?:^| )([A-Z][a-z]+(?: [a-z]+){0,2}): /g;
/** So large a part of a column's cells has to have the same labels. */
const MOST = 0.6;
const LEAST_LABELS = 2;
const LEAST_CELLS = 2;

interface Labelled {
  readonly heads: readonly string[];
  readonly rows: readonly TableRow[];
}

/** The table with a column for each label, where the cells of one column say several things by the same labels. */
export function withLabelledCellsApart(heads: readonly string[], rows: readonly TableRow[]): Labelled {
  const labels = heads.map((_, i) => labelsOf(rows.flatMap(({ cells }) => cells[i] ?? [])));
  if (labels.every((one) => one.length < LEAST_LABELS)) return { heads, rows };
  return {
    heads: heads.flatMap((head, i) => ((labels[i]?.length ?? 0) < LEAST_LABELS ? [head] : (labels[i] ?? []))),
    rows: rows.map((row) => ({
      ...row,
      cells: row.cells.flatMap((cell, i) => {
        const own = labels[i] ?? [];
        return own.length < LEAST_LABELS ? [cell] : own.map((label) => behindLabel(cell, label));
      }),
    })),
  };
}

/** The labels that most cells have, in order. */
function labelsOf(cells: readonly Passage[]): string[] {
  const filled = cells.filter(({ isEmpty }) => !isEmpty);
  if (filled.length < LEAST_CELLS) return [];
  const counts = new Map<string, number>();
  for (const { text } of filled)
    for (const label of new Set([...text.slice(0, 600).matchAll(LABEL)].map(([, words]) => words ?? '')))
      counts.set(label, (counts.get(label) ?? 0) + 1);
  const common = [...counts].filter(([, count]) => count >= filled.length * MOST).map(([label]) => label);
  const begins = filled.filter(({ text }) => common.some((label) => text.startsWith(`${label}: `))).length;
  return begins >= filled.length * MOST ? common : [];
}

function behindLabel(cell: Passage, label: string): Passage {
  const starts = [...cell.text.matchAll(LABEL)];
  const at = starts.findIndex(([, words]) => words === label);
  const found = starts[at];
  return found ? cell.slice(found.index + found[0].length, starts[at + 1]?.index) : cell.slice(0, 0);
}
