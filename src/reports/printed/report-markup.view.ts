import type { PrintedCell, PrintedReport, PrintedSection, PrintedTable } from './printed-report.js';

type MarkedUpCell = PrintedCell & {
  readonly isHeader: boolean;
  readonly numeric: boolean;
  /** What the column is called, for a narrow screen on which cells stand below one another. */
  readonly label: string;
};
type MarkedUpTable = Omit<PrintedTable, 'rows'> & {
  readonly rows: readonly { readonly isTotal: boolean; readonly cells: readonly MarkedUpCell[] }[];
};

/** A printed report with what HTML wants to know besides. */
export type ReportMarkup = Omit<PrintedReport, 'sections'> & {
  readonly sections: readonly (Omit<PrintedSection, 'table'> & {
    readonly isPart: boolean;
    readonly table: MarkedUpTable | null;
  })[];
};

/** The report for a template of HTML: each cell knows its column, each heading its level. */
export function reportMarkup(report: PrintedReport): ReportMarkup {
  return {
    ...report,
    sections: report.sections.map((section) => ({
      ...section,
      isPart: section.level === 3,
      table: section.table && markedUp(section.table),
    })),
  };
}

function markedUp(table: PrintedTable): MarkedUpTable {
  return {
    ...table,
    rows: table.rows.map((row, number) => ({
      isTotal: table.hasTotal && number === table.rows.length - 1,
      cells: row.map((cell, index) => ({
        ...cell,
        isHeader: index === 0,
        numeric: table.columns[index]?.numeric ?? false,
        label: table.columns[index]?.text ?? '',
      })),
    })),
  };
}
