import type { Marker } from './marker.js';
import type { Passage } from './passage.js';

/** A heading, a paragraph, a list item or a table's row, as a reader sees it, whatever lines and pages cut it. */
export interface Block {
  readonly kind: 'heading' | 'paragraph' | 'item' | 'row';
  readonly marker: Marker | null;
  readonly indent: number;
  /** The words without the marker. */
  readonly passage: Passage;
  /** A row's cells; empty for everything else. */
  readonly cells: readonly Passage[];
  /** Level of a Markdown heading, else 0. */
  readonly level: number;
  /** Initials in the page's margin beside it: who is to do it. */
  readonly margin?: string;
  /** The day that stands there: by when. */
  readonly marginDue?: string | null;
}
