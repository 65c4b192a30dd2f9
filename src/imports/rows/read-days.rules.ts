import type { CalendarDay } from '../../calendar/calendar-day.js';
import { spokenDay } from '../../calendar/spoken-day.js';
import { COLUMN_FIELD_NAMES, type ColumnField } from '../import.rules.js';
import type { ImportPlan } from '../import-plan.js';
import type { CellReader } from './row-cells.js';
import { readSheetDay } from './sheet-date.rules.js';

/** The days of what happened, as a row says them; null where it does not, or where its cell was refused. */
export type RowDays = Readonly<
  Record<'madeOn' | 'noticeOn' | 'receivedOn' | 'respondedOn' | 'updatedOn' | 'verdictOn', CalendarDay | null>
>;

/**
 * Reads the days of a row. A cell that is no day, or a day that cannot be, is refused by itself; the rest of the row stands.
 * @param refuse is told of each refused cell
 */
export function readDays(cell: CellReader, plan: ImportPlan, refuse: (reason: string) => void): RowDays {
  const day = (field: ColumnField, since: CalendarDay | null = null): CalendarDay | null => {
    const read = readSheetDay(cell(field), 'day-only', plan.dateOrders?.[field]);
    if (read.kind === 'fault') refuse(inCell(field, read.fault));
    if (read.kind !== 'day') return null;
    const fault = dayFault(read.day, plan.asAt, since);
    if (!fault) return read.day;
    refuse(inCell(field, `“${cell(field)}” ${fault}`));
    return null;
  };
  const madeOn = day('madeOn') ?? plan.madeOn;
  return {
    madeOn,
    noticeOn: day('noticeOn'),
    receivedOn: day('receivedOn'),
    respondedOn: day('respondedOn', madeOn),
    updatedOn: day('updatedOn', madeOn),
    verdictOn: day('verdictOn', madeOn),
  };
}

/** What is said of a refused cell: its column, and why. */
export function inCell(field: ColumnField, reason: string): string {
  return `${COLUMN_FIELD_NAMES[field]}: ${reason}`;
}

function dayFault(day: CalendarDay, asAt: CalendarDay, since: CalendarDay | null): string | null {
  if (day > asAt) return `is later than ${spokenDay(asAt)}, the day as at which the sheet stands`;
  if (since && day < since) return `is before ${spokenDay(since)}, the day it was made`;
  return null;
}
