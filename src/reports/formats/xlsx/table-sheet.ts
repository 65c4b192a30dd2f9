import type { PrintedCell, PrintedColumn, PrintedTable } from '../../printed/printed-report.js';
import { type SheetCell, sheetHead, sheetValue, sheetWords } from './sheet-cells.js';

/** A sheet before it is written: its first row is its head where `hasHead`. */
export type ReportSheet = {
  readonly name: string;
  readonly hasHead: boolean;
  readonly widths: readonly number[];
  /** Made when they are written: a report may have many thousands. */
  readonly rows: () => Iterable<readonly SheetCell[]>;
  readonly rowCount: number;
  /** Rows at the end that sum up the others, and are not sorted with them. */
  readonly totals: number;
  /** How many columns are printed: what stands behind them is for the screen. */
  readonly printed: number;
};

/** A table with the part of the report in which it stands. */
export type NamedTable = { readonly part: string; readonly table: PrintedTable };

/** How wide columns are, in letters. */
const WIDTHS: Record<PrintedColumn['width'], number> = {
  reference: 15,
  day: 19,
  number: 12,
  narrow: 16,
  middle: 26,
  wide: 46,
};
const [NOTE_WIDTH, LINK_WIDTH, PART_WIDTH] = [40, 50, 30];

type SheetColumn = {
  readonly head: string;
  readonly width: number;
  readonly cell: (row: readonly PrintedCell[], isTotal: boolean) => SheetCell;
};

/**
 * Tables with the same columns as one sheet. What stands below the words of a cell has a column of its own, behind those of the
 * table, so that all can be sorted.
 */
export function tableSheet(name: string, tables: readonly NamedTable[]): ReportSheet {
  const columns = tables[0]?.table.columns ?? [];
  const all = tables.flatMap(({ table }) => table.rows);
  const spread = [
    ...columns.map(mainColumn),
    ...columns.flatMap((column, index) => columnsBehind(column, index, all)),
  ];
  const isOne = tables.length === 1;
  const heads = spread.map(({ head }) => sheetHead(head));
  const widths = spread.map(({ width }) => width);
  return {
    name,
    hasHead: true,
    widths: isOne ? widths : [PART_WIDTH, ...widths],
    *rows() {
      yield isOne ? heads : [sheetHead('Part'), ...heads];
      for (const { part, table } of tables) {
        for (const [number, row] of table.rows.entries()) {
          const isTotal = table.hasTotal && number === table.rows.length - 1;
          const cells = spread.map(({ cell }) => cell(row, isTotal));
          yield isOne ? cells : [sheetWords(part), ...cells];
        }
      }
    },
    rowCount: all.length + 1,
    totals: isOne && tables[0]?.table.hasTotal ? 1 : 0,
    printed: columns.length + (isOne ? 0 : 1),
  };
}

function mainColumn({ text, width }: PrintedColumn, index: number): SheetColumn {
  return {
    head: headOf(text, index),
    width: WIDTHS[width],
    cell: (row, isTotal) => sheetValue(row[index]?.value ?? null, row[index]?.text ?? '', isTotal),
  };
}

function columnsBehind(
  { text }: PrintedColumn,
  index: number,
  rows: readonly (readonly PrintedCell[])[],
): SheetColumn[] {
  const behind = (
    what: string,
    width: number,
    words: (cell: PrintedCell) => string | null,
  ): SheetColumn[] => {
    if (!rows.some((row) => row[index] && words(row[index]))) return [];
    const cell: SheetColumn['cell'] = (row) => sheetWords(row[index] ? words(row[index]) : null);
    return [{ head: `${headOf(text, index)}: ${what}`, width, cell }];
  };
  return [
    ...behind('note', NOTE_WIDTH, ({ note }) => note),
    ...behind('links', LINK_WIDTH, ({ links }) =>
      links.map((link) => `${link.text} ${link.href}`).join('\n'),
    ),
    ...behind('address', LINK_WIDTH, ({ href }) => href),
  ];
}

function headOf(text: string, index: number): string {
  return text || `Column ${index + 1}`;
}
