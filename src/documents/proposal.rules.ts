/** What a reading may propose. */
export const PROPOSAL_TYPES = ['recommendation', 'action', 'noted', 'decision', 'commitment'] as const;
export type ProposalType = (typeof PROPOSAL_TYPES)[number];

export const PROPOSAL_TYPE_NAMES: Record<ProposalType, string> = {
  recommendation: 'Recommendation',
  action: 'Action',
  noted: 'Noted',
  decision: 'Decision',
  commitment: 'Commitment',
};

/**
 * What has become of a proposal. One that was skipped may still be accepted; one that was split, merged or taken over by a
 * later printing of
 * the paper is replaced, and no longer offered.
 */
export type ProposalState = 'waiting' | 'accepted' | 'skipped' | 'replaced';

/** What stands in the place of a rule's name where a person made the proposal. */
export const MADE_BY_HAND = {
  split: 'split by hand',
  merge: 'merged by hand',
  add: 'added by hand',
} as const;

/** A split or a merge: what it made, and what it replaced. */
export type Shaped<Each> = { readonly made: readonly Each[]; readonly replaced: readonly Each[] };
