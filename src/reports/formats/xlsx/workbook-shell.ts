import writeExcelFile, { type CellObject, type Row } from 'write-excel-file/node';
import type { PrintedReport } from '../../printed/printed-report.js';
import type { SheetCell } from './sheet-cells.js';
import { sheetFeatures } from './sheet-features.js';
import type { ReportSheet } from './table-sheet.js';

type Look = Pick<NonNullable<SheetCell>, 'kind' | 'isBold'>;

/** The number of the style of each look, by its name. */
export type SheetStyles = ReadonlyMap<string, number>;

/** Every look that a cell may have; the first row of the shell shows them, so that each has its number. */
const LOOKS: readonly Look[] = [
  { kind: 'words', isBold: false },
  { kind: 'words', isBold: true },
  { kind: 'count', isBold: false },
  { kind: 'count', isBold: true },
  { kind: 'day', isBold: false },
  { kind: 'day', isBold: true },
  { kind: 'head', isBold: true },
];
const DAY = new Date(Date.UTC(2000, 0, 1));

export function lookName({ kind, isBold }: Look): string {
  return `${kind} ${isBold}`;
}

/** A workbook with the sheets of a report and all that they look like, and no rows of theirs. */
export async function workbookShell(report: PrintedReport, sheets: readonly ReportSheet[]): Promise<Buffer> {
  const { title, subtitle, councilName, marking } = report;
  const edges = { marking, name: `${councilName}. ${title}, ${subtitle}` };
  const looks: Row = LOOKS.map(shownCell);
  const written = writeExcelFile(
    sheets.map(({ name, widths, hasHead }) => ({
      data: [looks],
      sheet: name,
      columns: widths.map((width) => ({ width })),
      orientation: 'landscape' as const,
      ...(hasHead ? { stickyRowsCount: 1 } : {}),
    })),
    { fontFamily: 'Arial', fontSize: 10, features: [sheetFeatures(sheets, edges)] },
  );
  return written.toBuffer();
}

/** The numbers of the looks, from the row that shows them. @throws Error where it does not show them all */
export function stylesShown(sheetXml: string): SheetStyles {
  const numbers = [...sheetXml.matchAll(/<c r="[A-Z]+1"[^>]*? s="(\d+)"/g)].map(([, number]) =>
    Number(number),
  );
  if (numbers.length !== LOOKS.length) throw new Error('The workbook does not show every look of a cell');
  return new Map(LOOKS.map((look, index) => [lookName(look), numbers[index] ?? 0]));
}

function shownCell({ kind, isBold }: Look): CellObject {
  const look = { alignVertical: 'top' as const, ...(isBold ? { fontWeight: 'bold' as const } : {}) };
  switch (kind) {
    case 'words':
      return { value: 'x', type: String, wrap: true, ...look };
    case 'count':
      return { value: 1, type: Number, ...look };
    case 'day':
      return { value: DAY, type: Date, format: 'd mmmm yyyy', align: 'left', ...look };
    case 'head':
      return { value: 'x', type: String, wrap: true, backgroundColor: '#EEF0F1', ...look };
  }
}
