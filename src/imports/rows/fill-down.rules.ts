import type { ColumnField } from '../import.rules.js';
import type { ImportPlan } from '../import-plan.js';
import { cellsBy, type SheetRow } from './row-cells.js';

/** What a merged cell of a recommendation says for every row beside it. */
const CARRIED: readonly ColumnField[] = [
  'reference',
  'kind',
  'body',
  'addressee',
  'text',
  'madeOn',
  'noticeOn',
  'receivedOn',
  'response',
  'respondedOn',
  'reasons',
];

/**
 * The rows with merged cells filled down: where a recommendation has several actions, its own words stand in the first of their
 * rows only, and the others have an action but neither reference nor recommendation.
 */
export function fillDown(rows: readonly SheetRow[], plan: ImportPlan): SheetRow[] {
  if (plan.columns.action === undefined) return [...rows];
  let head: SheetRow | null = null;
  return rows.map((row) => {
    const cell = cellsBy(plan.columns, row);
    const goesOn = cell('text') === '' && cell('reference') === '' && cell('action') !== '';
    if (!goesOn || head === null) {
      head = cell('text') === '' ? null : row;
      return row;
    }
    return { ...row, cells: filled(row, head, plan) };
  });
}

function filled(row: SheetRow, head: SheetRow, plan: ImportPlan): string[] {
  const cells = [...row.cells];
  for (const field of CARRIED) {
    const index = plan.columns[field];
    if (index !== undefined && (cells[index] ?? '').trim() === '') cells[index] = head.cells[index] ?? '';
  }
  return cells;
}
