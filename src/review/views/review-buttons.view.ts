import type { ProposalRow } from '../../documents/proposals.queries.js';
import { isOfKind, isSure, KINDS_AT_ONCE, type KindAtOnce } from '../forms/review-button.form.js';

/** A button that decides about all of one kind. */
export type KindButton = { readonly text: string; readonly value: string };

/** The buttons of a review, for what waits on its page. */
export type ReviewButtons = {
  /** Registers at once whatever the reading is sure of; null where that is nothing. */
  readonly sure: KindButton | null;
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

/** Each button says in brackets how many it is about. */
export function reviewButtons(waiting: readonly ProposalRow[]): ReviewButtons {
  const kinds = KINDS_AT_ONCE.map((kind) => ({
    kind,
    words: `${KIND_WORDS[kind]} (${waiting.filter((proposal) => isOfKind(kind, proposal)).length})`,
    isThere: waiting.some((proposal) => isOfKind(kind, proposal)),
  })).filter(({ isThere }) => isThere);
  const sure = waiting.filter(isSure).length;
  return {
    sure: sure > 0 ? { text: `Accept what is sure (${sure})`, value: 'sure' } : null,
    acceptKinds: kinds.map(({ kind, words }) => ({ text: `Accept all ${words}`, value: kind })),
    skipKinds: kinds.map(({ kind, words }) => ({ text: `Skip all ${words}`, value: `skip-${kind}` })),
    hasWaiting: waiting.length > 0,
  };
}
