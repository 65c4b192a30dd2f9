import { foldedWords } from '../documents/likeness.rules.js';
import { plainName } from '../documents/name-match.rules.js';
import type { ProposalRow } from '../documents/proposals.queries.js';
import type { Reference } from '../items/references/reference.rules.js';
import type { EarlierRow } from './earlier-decisions.queries.js';

/** The reference of the item that was made of a proposal of an earlier printing; null where none was. */
export function referenceOf({ kind, year, number }: EarlierRow): Reference | null {
  return kind && year !== null && number !== null ? { kind, year, number } : null;
}

/** Whether a proposal says something else than the earlier printing did. */
export function isChanged(proposal: ProposalRow, earlier: EarlierRow): boolean {
  const words = [proposal.textAsRead ?? proposal.text, earlier.words].map((text) =>
    foldedWords(text).join(' '),
  );
  const owners = [proposal.ownerAsWritten, earlier.ownerAsWritten].map((name) => plainName(name ?? ''));
  return words[0] !== words[1] || owners[0] !== owners[1];
}

/**
 * Proposals with what the register has of them: whoever owns the item keeps it where the paper names nobody else, and its date stands where
 * the paper gives none. What was cut or joined in the earlier printing is set to be skipped, as its parts say it already.
 */
export function withEarlier(
  proposals: readonly ProposalRow[],
  earlier: ReadonlyMap<number, EarlierRow>,
): ProposalRow[] {
  return proposals.map((proposal) => {
    const before = earlier.get(proposal.id);
    if (!before || proposal.state !== 'waiting') return proposal;
    if (before.state === 'replaced' && isChanged(proposal, before))
      return { ...proposal, draft: { choice: 'skip', ...proposal.draft } };
    const isSameOwner = plainName(proposal.ownerAsWritten ?? '') === plainName(before.ownerAsWritten ?? '');
    return {
      ...proposal,
      keptOwnerId: proposal.keptOwnerId ?? (isSameOwner ? before.ownerId : null),
      dueOn: proposal.dueOn ?? before.dueOn,
    };
  });
}
