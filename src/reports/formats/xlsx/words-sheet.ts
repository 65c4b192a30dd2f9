import type { PrintedBlock, PrintedReport, PrintedRun } from '../../printed/printed-report.js';
import { type SheetCell, sheetCount, sheetWords } from './sheet-cells.js';
import type { ReportSheet } from './table-sheet.js';

const WIDTHS = [34, 90, 40];

/** The first sheet: what the report is, its figures, and all that it says in sentences. */
export function wordsSheet(report: PrintedReport): ReportSheet {
  const { title, subtitle, councilName, marking, frontMatter, sections } = report;
  const rows: SheetCell[][] = [
    [sheetWords(title, true), sheetWords(subtitle, true)],
    [sheetWords('Council'), sheetWords(councilName)],
    ...(marking ? [[sheetWords('Marked'), sheetWords(marking, true)]] : []),
    ...frontMatter.map(({ name, value }) => [sheetWords(name), sheetWords(value)]),
    ...sections.flatMap(({ heading, blocks }) => {
      const said = blocks.flatMap(blockRows);
      return said.length === 0 ? [] : [[], [sheetWords(heading, true)], ...said];
    }),
  ];
  return {
    name: 'Report',
    hasHead: false,
    widths: WIDTHS,
    rows: () => rows,
    rowCount: rows.length,
    totals: 0,
    printed: WIDTHS.length,
  };
}

/** Tables have sheets of their own. */
function blockRows(block: PrintedBlock): SheetCell[][] {
  switch (block.kind) {
    case 'paragraph':
      return [[null, sheetWords(wordsOf(block.runs))]];
    case 'list':
      return block.items.map((runs, index) => [
        block.isNumbered ? sheetCount(index + 1) : null,
        sheetWords(wordsOf(runs)),
      ]);
    case 'quote':
      return [[null, sheetWords(`“${block.words}”`), sheetWords(block.source)]];
    case 'figures':
      return block.figures.map(({ value, text, note }) => [
        figureCell(value),
        sheetWords(text),
        sheetWords(note),
      ]);
    case 'facts':
      return block.entries.map(({ name, value }) => [sheetWords(name), sheetWords(wordsOf(value))]);
    case 'chart':
      return [[sheetWords(block.chart.title), sheetWords(block.chart.description)]];
    case 'table':
      return [];
  }
}

/** “1,204” is a number, “84%” and “12 of 40” are not. */
function figureCell(value: string): SheetCell {
  return /^\d{1,3}(?:,?\d{3})*$/.test(value)
    ? sheetCount(Number(value.replaceAll(',', '')))
    : sheetWords(value);
}

function wordsOf(runs: readonly PrintedRun[]): string {
  return runs.map(({ text }) => text).join('');
}
