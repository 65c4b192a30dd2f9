/** Where a promise begins in its sentence, and whose it is. */
export interface Reading {
  readonly at: number;
  readonly owner: string | null;
  readonly rule: string;
  readonly sure: boolean;
}

/** A sentence in which somebody may promise, and what stands before it. */
export interface Said {
  readonly text: string;
  /** The sentences before it, in the order of the paper. */
  readonly before: readonly string[];
  /** Who speaks the paragraph, where it begins with a name and a colon. */
  readonly speaker: string | null;
  readonly voice: Voice;
}

/** How a paper speaks: minutes tell of promises, a response makes them, other reports tell of much that is not promised. */
export type Voice = 'told' | 'answering' | 'strict';
