import { PROPOSAL_TYPE_NAMES } from '../../documents/proposal.rules.js';
import type { ProposalRow } from '../../documents/proposals.queries.js';
import { unreadClauses } from '../../extraction/unread-clauses.js';

/** Clauses in list form that the reading made nothing of, each with the form that makes an item of it. */
export type UnreadClausesView = {
  readonly summary: string;
  readonly action: string;
  readonly clauses: readonly {
    readonly quote: string;
    readonly place: number;
    readonly type: string;
    readonly button: string;
  }[];
};

export function unreadClausesView(
  { id, text }: { readonly id: number; readonly text: string },
  proposals: readonly Pick<ProposalRow, 'startOffset' | 'endOffset'>[],
): UnreadClausesView | null {
  const taken = proposals.map(({ startOffset, endOffset }) => ({ start: startOffset, end: endOffset }));
  const clauses = unreadClauses(text, taken);
  if (clauses.length === 0) return null;
  return {
    summary: `Clauses without a proposal (${clauses.length})`,
    action: `/documents/${id}/review/add`,
    clauses: clauses.map(({ start, end, type }) => ({
      quote: text.slice(start, end),
      place: start,
      type,
      button: `Add as ${PROPOSAL_TYPE_NAMES[type].toLowerCase()}`,
    })),
  };
}
