import { type Columns, STATUS_FIELDS } from '../import.rules.js';
import { plainWords } from '../rows/plain-words.rules.js';
import { cellsBy, type SheetRow } from '../rows/row-cells.js';

/** A status of the sheet, as it is first written, and how many rows have it. */
export type SheetStatus = { readonly plain: string; readonly words: string; readonly rows: number };

/** More than these are no statuses but sentences. */
export const MOST_STATUSES = 60;

/** Every different word of the status columns, the most frequent first. */
export function statusesOf(rows: readonly SheetRow[], columns: Columns): SheetStatus[] {
  const found = new Map<string, { words: string; rows: number }>();
  for (const row of rows) {
    const cell = cellsBy(columns, row);
    for (const field of STATUS_FIELDS) {
      const words = cell(field);
      const plain = plainWords(words);
      if (plain === '') continue;
      const known = found.get(plain);
      if (known) known.rows += 1;
      else found.set(plain, { words, rows: 1 });
    }
  }
  return [...found]
    .map(([plain, status]) => ({ plain, ...status }))
    .sort((one, other) => other.rows - one.rows || one.plain.localeCompare(other.plain));
}
