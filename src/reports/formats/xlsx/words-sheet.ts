import type { PrintedBlock, PrintedReport, PrintedRun } from '../../printed/printed-report.js';
import { countCell, type SheetCell, wordsCell } from './sheet-cells.js';
import type { ReportSheet } from './table-sheet.js';

const WIDTHS = [34, 90, 40];

/** The first sheet: what the report is, its figures, and all that it says in sentences. */
export function wordsSheet(report: PrintedReport): ReportSheet {
  const { title, subtitle, councilName, marking, frontMatter, sections } = report;
  const rows: SheetCell[][] = [
    [wordsCell(title, true), wordsCell(subtitle, true)],
    [wordsCell('Council'), wordsCell(councilName)],
    ...(marking ? [[wordsCell('Marked'), wordsCell(marking, true)]] : []),
    ...frontMatter.map(({ name, value }) => [wordsCell(name), wordsCell(value)]),
    ...sections.flatMap(({ heading, blocks }) => {
      const said = blocks.flatMap(blockRows);
      return said.length === 0 ? [] : [[], [wordsCell(heading, true)], ...said];
    }),
  ];
  return { name: 'Report', hasHead: false, widths: WIDTHS, rows, totals: 0 };
}

/** Tables have sheets of their own. */
function blockRows(block: PrintedBlock): SheetCell[][] {
  switch (block.kind) {
    case 'paragraph':
      return [[null, wordsCell(wordsOf(block.runs))]];
    case 'list':
      return block.items.map((runs, index) => [
        block.isNumbered ? countCell(index + 1) : null,
        wordsCell(wordsOf(runs)),
      ]);
    case 'quote':
      return [[null, wordsCell(`“${block.words}”`), wordsCell(block.source)]];
    case 'figures':
      return block.figures.map(({ value, text, note }) => [figureCell(value), wordsCell(text), wordsCell(note)]);
    case 'facts':
      return block.entries.map(({ name, value }) => [wordsCell(name), wordsCell(wordsOf(value))]);
    case 'chart':
      return [[wordsCell(block.chart.title), wordsCell(block.chart.description)]];
    case 'table':
      return [];
  }
}

/** “1,204” is a number, “84%” and “12 of 40” are not. */
function figureCell(value: string): SheetCell {
  return /^\d{1,3}(?:,?\d{3})*$/.test(value) ? countCell(Number(value.replaceAll(',', ''))) : wordsCell(value);
}

function wordsOf(runs: readonly PrintedRun[]): string {
  return runs.map(({ text }) => text).join('');
}
