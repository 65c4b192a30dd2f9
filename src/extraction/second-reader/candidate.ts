import type { Passage } from '../blocks/passage.js';

/** Words that may be an item: a list item, a paragraph or a cell, or a sentence or a clause of one of them. */
export interface Candidate {
  readonly passage: Passage;
  readonly block: number;
  readonly form: 'item' | 'paragraph' | 'cell' | 'sentence' | 'clause';
  /** What stood before the words and was taken off: "RESOLVED that", "Action:". */
  readonly label: string;
  /** The marker of a clause inside a paragraph or a cell. */
  readonly marker: string | null;
  /** Where it stands among the sentences or clauses of its block or cell. */
  readonly place: 'alone' | 'first' | 'between' | 'last';
  /** Which cell of its row; null outside tables. */
  readonly cell: number | null;
}
