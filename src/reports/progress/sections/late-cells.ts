import { spokenDays } from '../../../calendar/spoken-day.js';
import { column, dayCell, textCell } from '../../printed/printed-cells.js';
import type { PrintedCell } from '../../printed/printed-report.js';
import type { OverdueItem } from '../progress-report.js';

export const LATE_COLUMNS = [column('Due', 'day'), column('Late')];

/** When it was due, how late it is, and how often it was put off. */
export function lateCells({ dueOn, daysLate, slippage }: OverdueItem): PrintedCell[] {
  return [dayCell(dueOn), { ...textCell(spokenDays(daysLate), slippage), value: daysLate }];
}
