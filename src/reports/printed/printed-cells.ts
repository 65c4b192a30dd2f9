import type { CalendarDay } from '../../calendar/calendar-day.js';
import { tableDay } from '../../calendar/spoken-day.js';
import type { PrintedCell, PrintedColumn, PrintedStatus } from './printed-report.js';

const NOTHING = { value: null, href: null, note: null, links: [], status: null };

export function textCell(text: string, note: string | null = null): PrintedCell {
  return { ...NOTHING, text, note };
}

export function linkCell(text: string, href: string, note: string | null = null): PrintedCell {
  return { ...NOTHING, text, href, note };
}

export function numberCell(count: number): PrintedCell {
  return { ...NOTHING, text: count.toLocaleString('en-GB'), value: count };
}

/** A day, its month shortened to leave room for words, or a dash where there is none. */
export function dayCell(on: CalendarDay | null, note: string | null = null): PrintedCell {
  return { ...NOTHING, text: on ? tableDay(on) : '–', value: on, note };
}

/** A status by its word and sign. */
export function statusCell(status: PrintedStatus, note: string | null = null): PrintedCell {
  return { ...NOTHING, text: status.text, note, status };
}

export function column(text: string, width: PrintedColumn['width'] = 'middle'): PrintedColumn {
  return { text, width, isNumeric: width === 'number' };
}
