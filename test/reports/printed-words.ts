import { withRest } from '../../src/reports/printed/long-cells.rules.js';
import type {
  PrintedBlock,
  PrintedCell,
  PrintedReport,
  PrintedRun,
  PrintedTable,
} from '../../src/reports/printed/printed-report.js';

const REFERENCE = /[RA]\d{4}(?:[-\u2011]\d{2})?\/\d{3,6}/g;

/** How often each reference is said. */
export function referencesIn(words: string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const [found] of words.matchAll(REFERENCE)) {
    const reference = found.replace('\u2011', '-');
    counts[reference] = (counts[reference] ?? 0) + 1;
  }
  return counts;
}

/** Letters and digits alone: forms break lines, and hold words together, in their own ways. */
export function squeezed(words: string): string {
  return words.normalize('NFKC').replace(/[^\p{L}\p{N}/%]+/gu, '');
}

/** All tables of a report, those of its charts included. */
export function tablesOf({ sections }: PrintedReport): PrintedTable[] {
  return sections.flatMap(({ blocks }) => blocks.flatMap(tableOf));
}

function tableOf(block: PrintedBlock): PrintedTable[] {
  if (block.kind === 'table') return [block.table];
  return block.kind === 'chart' ? [block.chart.table] : [];
}

/** What each row says, and what goes on below it where it is too long for its cells. */
export function wordsOfRows({ columns, rows }: PrintedTable): string[] {
  return rows.flatMap((whole) => {
    const { row, rest } = withRest(whole, columns);
    return [wordsOfRow(row), ...rest.map(({ lead, words }) => `${lead} ${words}`)];
  });
}

function wordsOfRow(row: readonly PrintedCell[]): string {
  return row
    .map(({ text, note, links }) => [text, note, ...links.map((link) => link.text)].filter(Boolean).join(' '))
    .join(' ');
}

/** Everything that a report says, captions and what a drawing shows left aside. */
export function wordsOfReport(report: PrintedReport): string {
  const { frontMatter, sections } = report;
  return [
    ...frontMatter.map(({ name, value }) => `${name} ${value}`),
    ...sections.flatMap(({ blocks }) => blocks.map(wordsOfBlock)),
  ].join('\n');
}

function wordsOfBlock(block: PrintedBlock): string {
  const runs = (each: readonly PrintedRun[]) => each.map(({ text }) => text).join('');
  switch (block.kind) {
    case 'paragraph':
      return runs(block.runs);
    case 'list':
      return block.items.map(runs).join('\n');
    case 'quote':
      return `${block.words} ${block.source ?? ''}`;
    case 'figures':
      return block.figures.map(({ value, text, note }) => `${value} ${text} ${note ?? ''}`).join('\n');
    case 'facts':
      return block.entries.map(({ name, value }) => `${name} ${runs(value)}`).join('\n');
    case 'table':
      return block.table.rows.map(wordsOfRow).join('\n');
    case 'chart':
      return block.chart.table.rows.map(wordsOfRow).join('\n');
  }
}
