import type { PrintedCell, PrintedColumn, PrintedTable } from '../../printed/printed-report.js';
import { headCell, type SheetCell, valueCell, wordsCell } from './sheet-cells.js';

/** A sheet before it is written: its first row is its head where `hasHead`. */
export type ReportSheet = {
  readonly name: string;
  readonly hasHead: boolean;
  readonly widths: readonly number[];
  readonly rows: readonly (readonly SheetCell[])[];
  /** Rows at the end that sum up the others, and are not sorted with them. */
  readonly totals: number;
};

/** A table with the part of the report in which it stands. */
export type NamedTable = { readonly part: string; readonly table: PrintedTable };

/** How wide columns are, in letters. */
const WIDTHS: Record<PrintedColumn['width'], number> = {
  reference: 15,
  day: 19,
  number: 12,
  narrow: 16,
  middle: 32,
  wide: 70,
};
const [NOTE_WIDTH, LINK_WIDTH, PART_WIDTH] = [40, 50, 40];

type SheetColumn = {
  readonly head: string;
  readonly width: number;
  readonly cell: (row: readonly PrintedCell[], isTotal: boolean) => SheetCell;
};

/** Tables with the same columns as one sheet. What stands below the words of a cell has a column of its own, so that all can be sorted. */
export function tableSheet(name: string, tables: readonly NamedTable[]): ReportSheet {
  const columns = tables[0]?.table.columns ?? [];
  const all = tables.flatMap(({ table }) => table.rows);
  const spread = columns.flatMap((column, index) => sheetColumns(column, index, all));
  const isOne = tables.length === 1;
  const rows = tables.flatMap(({ part, table: { rows: each, hasTotal } }) =>
    each.map((row, number) => {
      const isTotal = hasTotal && number === each.length - 1;
      const cells = spread.map(({ cell }) => cell(row, isTotal));
      return isOne ? cells : [wordsCell(part), ...cells];
    }),
  );
  const heads = spread.map(({ head }) => headCell(head));
  const widths = spread.map(({ width }) => width);
  return {
    name,
    hasHead: true,
    widths: isOne ? widths : [PART_WIDTH, ...widths],
    rows: [isOne ? heads : [headCell('Part'), ...heads], ...rows],
    totals: isOne && tables[0]?.table.hasTotal ? 1 : 0,
  };
}

function sheetColumns(
  { text, width }: PrintedColumn,
  index: number,
  rows: readonly (readonly PrintedCell[])[],
): SheetColumn[] {
  const has = (test: (cell: PrintedCell) => boolean) =>
    rows.some((row) => row[index] !== undefined && test(row[index]));
  const of = (words: (cell: PrintedCell) => string | null) => (row: readonly PrintedCell[]) =>
    wordsCell(row[index] ? words(row[index]) : null);
  const head = text || `Column ${index + 1}`;
  return [
    {
      head,
      width: WIDTHS[width],
      cell: (row, isTotal) => valueCell(row[index]?.value ?? null, row[index]?.text ?? '', isTotal),
    },
    ...(has(({ note }) => note !== null)
      ? [{ head: `${head}: note`, width: NOTE_WIDTH, cell: of(({ note }) => note) }]
      : []),
    ...(has(({ links }) => links.length > 0)
      ? [
          {
            head: `${head}: links`,
            width: LINK_WIDTH,
            cell: of(({ links }) => links.map((link) => `${link.text} ${link.href}`).join('\n')),
          },
        ]
      : []),
    ...(has(({ href }) => href !== null)
      ? [{ head: `${head}: address`, width: LINK_WIDTH, cell: of(({ href }) => href) }]
      : []),
  ];
}
