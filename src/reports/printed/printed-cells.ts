import type { CalendarDay } from '../../calendar/calendar-day.js';
import { spokenDay } from '../../calendar/spoken-day.js';
import type { ReportItem, Source } from '../progress/progress-report.js';
import type { PrintedCell, PrintedColumn } from './printed-report.js';

const NOTHING = { href: null, note: null, links: [] };

export function textCell(text: string, note: string | null = null): PrintedCell {
  return { ...NOTHING, text, note };
}

export function numberCell(count: number): PrintedCell {
  return textCell(count.toLocaleString('en-GB'));
}

/** A day, or a dash where there is none. */
export function dayCell(on: CalendarDay | null, note: string | null = null): PrintedCell {
  return textCell(on ? spokenDay(on) : '–', note);
}

export const ITEM_COLUMNS: readonly PrintedColumn[] = [
  { text: 'Reference', width: 'narrow', numeric: false },
  { text: 'What was asked', width: 'wide', numeric: false },
  { text: 'Owner', width: 'middle', numeric: false },
];

/** Reference with a link to the item's page; its words with the body and the source; who owes it. */
export function itemCells(item: ReportItem, base: string): PrintedCell[] {
  return [
    { ...NOTHING, text: item.reference, href: `${base}${item.path}`, note: item.body.code },
    textCell(item.words, `Source: ${printedSource(item.source)}`),
    textCell(item.owner ?? 'No owner yet'),
  ];
}

/** “Final report, 11 May 2022, recommendation 32 a)” */
export function printedSource({ title, planOf, on, label }: Source): string {
  const origin = title ?? (planOf ? `Action plan of ${planOf}` : 'Entered by hand');
  return [origin, on ? spokenDay(on) : 'day not known', label].filter(Boolean).join(', ');
}
