import type { ProposalRow } from '../../documents/proposals.queries.js';
import { isOfKind, KINDS_AT_ONCE, type KindAtOnce } from '../forms/review-button.js';

/** A button that decides about all of one kind. */
export type KindButton = { readonly text: string; readonly value: string };

/** The buttons of a review, for what waits on its page. */
export type ReviewButtons = {
  readonly acceptKinds: readonly KindButton[];
  readonly skipKinds: readonly KindButton[];
  readonly hasWaiting: boolean;
};

const KIND_WORDS: Record<KindAtOnce, string> = {
  recommendations: 'recommendations',
  actions: 'actions',
  noted: 'noted',
  decisions: 'decisions',
  commitments: 'promises that nothing repeats',
};

export function reviewButtons(waiting: readonly ProposalRow[]): ReviewButtons {
  const kinds = KINDS_AT_ONCE.filter((kind) => waiting.some((proposal) => isOfKind(kind, proposal)));
  return {
    acceptKinds: kinds.map((kind) => ({ text: `Accept all ${KIND_WORDS[kind]}`, value: kind })),
    skipKinds: kinds.map((kind) => ({ text: `Skip all ${KIND_WORDS[kind]}`, value: `skip-${kind}` })),
    hasWaiting: waiting.length > 0,
  };
}
