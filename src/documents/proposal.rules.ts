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

/** What has become of a proposal. One that was skipped may still be accepted. */
export type ProposalState = 'waiting' | 'accepted' | 'skipped';
