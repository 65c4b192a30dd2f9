import type { ProposalRow } from '../documents/proposals.queries.js';

/** How many proposals stand on one page; more would make it slow to load and long to scroll. */
export const CARDS_ON_A_PAGE = 50;

/**
 * The proposals that are still open on the page that holds a place of the paper, and the one with which the next page begins.
 * @param from an offset into the text; 0 for the first page
 */
export function openOnPage(
  proposals: readonly ProposalRow[],
  from: number,
): { readonly shown: readonly ProposalRow[]; readonly next: ProposalRow | null } {
  const open = proposals.filter(isOpen);
  const at = Math.max(
    0,
    open.findLastIndex(({ startOffset }) => startOffset <= from),
  );
  const start = at - (at % CARDS_ON_A_PAGE);
  const end = start + CARDS_ON_A_PAGE;
  return { shown: open.slice(start, end), next: open[end] ?? null };
}

/** What was skipped may be taken up again, unless that was with an earlier printing. */
function isOpen({ state, earlierId }: ProposalRow): boolean {
  return state === 'waiting' || (state === 'skipped' && earlierId === null);
}
