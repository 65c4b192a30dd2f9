import { column, dayCell } from '../../printed/printed-cells.js';
import type { PrintedCell } from '../../printed/printed-report.js';
import type { OpenItem } from '../progress-parts.js';
import { positionCell } from './position-cells.js';
import type { SectionContext } from './section-context.js';
import { progressStatusCell } from './status-cells.js';

export const OPEN_COLUMNS = [column('Due', 'day'), column('Status', 'narrow')];

export function openCells({ dueOn, slippage, status, stateLabel }: OpenItem): PrintedCell[] {
  return [dayCell(dueOn, slippage), progressStatusCell(status, stateLabel)];
}

/** The same with what was said last. */
export const TOLD_COLUMNS = [column('Latest position', 'wide'), ...OPEN_COLUMNS];

export function toldCells(item: OpenItem, context: SectionContext): PrintedCell[] {
  return [positionCell(item.latest, null, context), ...openCells(item)];
}
