import type { PrintedBlock, PrintedRun, PrintedTable } from './printed-report.js';

export function run(text: string, href: string | null = null): PrintedRun {
  return { text, href, isStrong: false, isItalic: false };
}

export function strongRun(text: string, href: string | null = null): PrintedRun {
  return { text, href, isStrong: true, isItalic: false };
}

export function italicRun(text: string, href: string | null = null): PrintedRun {
  return { text, href, isStrong: false, isItalic: true };
}

/** A paragraph of plain words, or of runs. */
export function paragraph(words: string | readonly PrintedRun[]): PrintedBlock {
  return { kind: 'paragraph', runs: typeof words === 'string' ? [run(words)] : words };
}

export function bulletList(items: readonly (readonly PrintedRun[])[]): PrintedBlock {
  return { kind: 'list', isNumbered: false, items };
}

/** The table, or the word that nothing is to be told. */
export function tableOrNone(table: PrintedTable): PrintedBlock {
  return table.rows.length === 0 ? paragraph('None.') : { kind: 'table', table };
}
