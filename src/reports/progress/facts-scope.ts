import type { Visible } from '../../bodies/publicity.rules.js';

/** Of what a report tells, and to whom. */
export type FactsScope = {
  /** Whose items are told. */
  readonly bodyIds: readonly number[];
  /** What whoever reads it may see. */
  readonly visible: readonly Visible[];
  /** Only what was recommended in this paper, and what is done about it; null for all papers. */
  readonly documentId: number | null;
  /** Only actions that these owners owe, and what they carry out; null for those of everybody. */
  readonly ownerIds: readonly number[] | null;
  /** Also what others watch and is to be brought to the meetings of this body; null for none. */
  readonly dueAtBodyId: number | null;
};

/** Everything of some bodies that may be seen. */
export function factsOfBodies(bodyIds: readonly number[], visible: readonly Visible[]): FactsScope {
  return { bodyIds, visible, documentId: null, ownerIds: null, dueAtBodyId: null };
}
