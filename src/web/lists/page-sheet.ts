import { type CalendarDay, isCalendarDay } from '../../calendar/calendar-day.js';
import { MONTHS } from '../../calendar/spoken-day.js';
import type { TableArguments, TableCell } from '../govuk/table.js';
import type { SheetValue } from './list-columns.js';

/** Signs as Handlebars escapes them. */
const ESCAPED: Record<string, string> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#x27;': "'",
  '&#x60;': '`',
  '&#x3D;': '=',
};

/** The tables of a page's view, in their order. */
export function tablesOfView(view: object): TableArguments[] {
  return Object.values(view)
    .flat()
    .filter((value: unknown): value is TableArguments => isTable(value));
}

function isTable(value: unknown): boolean {
  const { rows, head } = (value ?? {}) as { rows?: unknown; head?: unknown };
  return Array.isArray(rows) && Array.isArray(head);
}

/** The heads of the sheet that holds these tables: first which table it is, where there are several. */
export function headsOf(tables: readonly TableArguments[]): string[] {
  const heads = tables.flatMap(({ head = [] }) => head.map(({ text }) => text ?? ''));
  return [...(tables.length > 1 ? ['List'] : []), ...new Set(heads)];
}

/** The rows of a table under the heads of the sheet; what stands below a value in smaller letters follows it in brackets. */
export function rowsUnder(heads: readonly string[], table: TableArguments): SheetValue[][] {
  const own = (table.head ?? []).map(({ text }) => text ?? '');
  return table.rows.flatMap((row) =>
    row
      ? [heads.map((head) => (head === 'List' ? (table.caption ?? '') : cellValue(row[own.indexOf(head)])))]
      : [],
  );
}

function cellValue(cell: TableCell | undefined): SheetValue {
  if (!cell) return null;
  const html = cell.html?.toString().replace(/<[^>]*>/g, '') ?? null;
  const words =
    html === null ? (cell.text ?? '') : html.replace(/&[#\w]+;/g, (sign) => ESCAPED[sign] ?? sign);
  const text = [cell.tag?.text, words].filter(Boolean).join(' ');
  if (cell.note) return text ? `${text} (${cell.note})` : cell.note;
  return dayIn(text) ?? numberIn(text, cell) ?? text;
}

/** “11 May 2022”, with or without its weekday, as a day. */
function dayIn(text: string): { day: CalendarDay } | null {
  const [, day = '', month = '', year = ''] =
    /^(?:[A-Z]\w+day )?(\d{1,2}) ([A-Z][a-z]+) (\d{4})$/.exec(text) ?? [];
  const number = (MONTHS as readonly string[]).indexOf(month) + 1;
  const found = `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isCalendarDay(found) ? { day: found } : null;
}

function numberIn(text: string, { format }: TableCell): number | null {
  return format === 'numeric' && /^-?\d[\d,]*(\.\d+)?$/.test(text) ? Number(text.replaceAll(',', '')) : null;
}
