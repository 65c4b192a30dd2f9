import type { PrintedBlock, PrintedRun } from '../../printed/printed-report.js';

/** What a line takes, in points, of text and of a table. */
const LINE = 17;
const TABLE_LINE = 11;
/** Letters in a line of text, across the page. */
const LETTERS = 92;
const FIGURES_IN_A_ROW = 4;

/** Room between the margins of an upright page and of one on its side, in points. */
export const PAGE_HEIGHT = { upright: 728, wide: 482 } as const;
export const HEADING_HEIGHT = 40;
/** The caption of a table and the heads of its columns. */
export const TABLE_HEAD_HEIGHT = 55;

/** How high a block will be, nearly, in points; of a table, what is beside its rows. */
export function blockHeight(block: PrintedBlock): number {
  switch (block.kind) {
    case 'paragraph':
      return LINE * linesOf(block.runs) + 10;
    case 'list':
      return block.items.reduce((sum, runs) => sum + LINE * linesOf(runs) + 4, 10);
    case 'quote':
      return LINE * (linesIn(block.words) + 1) + 14;
    case 'figures':
      return 70 * Math.ceil(block.figures.length / FIGURES_IN_A_ROW);
    case 'facts':
      return block.entries.reduce((sum, { value }) => sum + LINE * linesOf(value) + 4, 10);
    case 'table':
      return 0;
    case 'chart':
      return block.chart.drawing.height * 0.75 + TABLE_HEAD_HEIGHT;
  }
}

export function setRowHeight(lines: number): number {
  return TABLE_LINE * lines + 8;
}

function linesOf(runs: readonly PrintedRun[]): number {
  return linesIn(runs.map(({ text }) => text).join(''));
}

function linesIn(text: string): number {
  return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / LETTERS)), 0);
}
