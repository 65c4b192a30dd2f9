import type { Passage } from '../blocks/passage.js';
import type { ExtractedColumn } from '../tables/columns.js';
import type { CellContent } from './cell-content.js';

/** A paper as a reader sees it: sections with their headings, and what stands in them. Each leaf knows its place in the kept text. */
export interface LayoutSection {
  readonly kind: 'section';
  /** As printed, without a closing full stop; null where the heading has none. */
  readonly number: string | null;
  /** Null for what stands before the first heading. */
  readonly heading: Passage | null;
  readonly children: readonly LayoutNode[];
}

export interface LayoutParagraph {
  readonly kind: 'paragraph';
  readonly words: Passage;
}

export interface LayoutItem {
  readonly kind: 'item';
  /** The marker as printed: `(a)`, `4.2`, `•`. */
  readonly marker: string;
  readonly indent: number;
  readonly words: Passage;
}

/** A cell, what it holds, and where it stands. */
export interface LayoutCell {
  readonly words: Passage;
  readonly holds: CellContent;
}

export interface LayoutTable {
  readonly kind: 'table';
  /** How its source sets it: as rows, a cell on each line, or labels before their values. */
  readonly form: 'rows' | 'lines' | 'labels';
  /** Empty where no head is known. */
  readonly heads: readonly string[];
  /** What the columns hold; empty where it is no table of asks, of answers or of minutes. */
  readonly columns: readonly ExtractedColumn[];
  readonly rows: readonly (readonly LayoutCell[])[];
}

export type LayoutNode = LayoutParagraph | LayoutItem | LayoutTable;

export interface Layout {
  readonly sections: readonly LayoutSection[];
}
