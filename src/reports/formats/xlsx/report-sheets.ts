import type { PrintedReport, PrintedSection, PrintedTable } from '../../printed/printed-report.js';
import { reportParts } from '../../printed/report-parts.js';
import type { ReportRow } from '../../report-row.js';
import { itemsSheet } from './items-sheet.js';
import { sheetNames } from './sheet-names.rules.js';
import { type NamedTable, type ReportSheet, tableSheet } from './table-sheet.js';
import { wordsSheet } from './words-sheet.js';

/** One sheet for the words, one for each table of each part of the report, and one with all items. */
export function reportSheets(report: PrintedReport, rows: readonly ReportRow[], base = ''): ReportSheet[] {
  const sheets = [
    wordsSheet(report),
    ...reportParts(report.sections).flatMap(partSheets),
    ...(rows.length > 0 ? [itemsSheet(rows, base)] : []),
  ];
  const names = sheetNames(sheets.map(({ name }) => name));
  return sheets.map((sheet, index) => ({ ...sheet, name: names[index] ?? sheet.name }));
}

/** Tables with the same heads, as the reviews of a report have them, are one sheet. */
function partSheets(part: readonly PrintedSection[]): ReportSheet[] {
  const groups = new Map<string, NamedTable[]>();
  for (const { heading, blocks } of part) {
    for (const block of blocks) {
      const table = block.kind === 'table' ? block.table : block.kind === 'chart' ? block.chart.table : null;
      if (table === null || table.rows.length === 0) continue;
      const name = headsOf(table);
      groups.set(name, [...(groups.get(name) ?? []), { part: heading, table }]);
    }
  }
  const [first] = part;
  return [...groups.values()].map((tables) => {
    const [only] = tables;
    const caption = groups.size > 1 && tables.length === 1 ? only?.table.caption : undefined;
    return tableSheet(caption ?? (tables.length === 1 ? only?.part : first?.heading) ?? '', tables);
  });
}

function headsOf({ columns }: PrintedTable): string {
  return JSON.stringify(columns.map(({ text, width }) => [text, width]));
}
