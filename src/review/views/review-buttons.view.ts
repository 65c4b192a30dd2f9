import type { DocumentKind } from '../../documents/document.rules.js';
import type { ProposalRow } from '../../documents/proposals.queries.js';
import { isOfKind, isSure, KINDS_AT_ONCE, type KindAtOnce } from '../forms/review-button.form.js';

/** A button that decides about many at once. */
export type KindButton = { readonly text: string; readonly value: string };

/** The buttons of a review, for what waits on its page. */
export type ReviewButtons = {
  /** Registers at once whatever the reading is sure of; null where that is nothing, or everything. */
  readonly sure: KindButton | null;
  /** Registers all that waits, named after its kind where there is only one; null where nothing waits. */
  readonly all: KindButton | null;
  /** Each kind of which some wait, to be accepted or skipped by itself. */
  readonly kinds: readonly { readonly accept: KindButton; readonly skip: KindButton }[];
};

const KIND_WORDS: Record<KindAtOnce, string> = {
  recommendations: 'recommendations',
  actions: 'actions',
  noted: 'noted',
  decisions: 'decisions',
  commitments: 'promises that nothing repeats',
};

/** Each button says in brackets how many it is about. */
export function reviewButtons(paper: DocumentKind, waiting: readonly ProposalRow[]): ReviewButtons {
  const kinds = KINDS_AT_ONCE.map((kind) => {
    const count = waiting.filter((proposal) => isOfKind(kind, proposal)).length;
    return { kind, count, words: `${KIND_WORDS[kind]} (${count})` };
  }).filter(({ count }) => count > 0);
  const sure = waiting.filter((each) => isSure(paper, each)).length;
  return {
    sure: sure > 0 && sure < waiting.length ? { text: `Accept what is sure (${sure})`, value: 'sure' } : null,
    all: allOf(waiting, kinds),
    kinds: kinds.map(({ kind, words }) => ({
      accept: { text: `Accept all ${words}`, value: kind },
      skip: { text: `Skip all ${words}`, value: `skip-${kind}` },
    })),
  };
}

function allOf(
  waiting: readonly ProposalRow[],
  kinds: readonly { kind: KindAtOnce; count: number; words: string }[],
): KindButton | null {
  const [only] = kinds;
  if (waiting.length === 0) return null;
  if (only?.count === waiting.length) return { text: `Accept all ${only.words}`, value: only.kind };
  return { text: `Accept all (${waiting.length})`, value: 'everything' };
}
