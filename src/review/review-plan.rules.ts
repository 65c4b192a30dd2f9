import type { ProposalRow } from '../documents/proposals.queries.js';
import type { Kept, ReviewDecision } from './decision.js';

type Proposed = Pick<ProposalRow, 'id' | 'state'>;

/** What is to be done with the proposals of a document. */
export type ReviewPlan<Proposal extends Proposed> = {
  readonly accept: readonly { readonly proposal: Proposal; readonly kept: Kept }[];
  readonly skip: readonly Proposal[];
  /** Skipped before, and to be decided later after all. */
  readonly reopen: readonly Proposal[];
  /** Decided by somebody else since the clerk saw them: left as they are. */
  readonly passedOver: readonly Proposal[];
};

/** Decisions applied to the proposals as they stand now, in the order of the paper. */
export function planReview<Proposal extends Proposed>(
  proposals: readonly Proposal[],
  decisions: readonly ReviewDecision[],
): ReviewPlan<Proposal> {
  const byProposal = new Map(decisions.map((decision) => [decision.proposalId, decision]));
  const accept: { proposal: Proposal; kept: Kept }[] = [];
  const skip: Proposal[] = [];
  const reopen: Proposal[] = [];
  const passedOver: Proposal[] = [];
  for (const proposal of proposals) {
    const decision = byProposal.get(proposal.id);
    if (!decision || leavesAsItWas(decision)) continue;
    if (proposal.state !== decision.was) passedOver.push(proposal);
    else if (decision.choice === 'accept') accept.push({ proposal, kept: decision.kept });
    else if (decision.choice === 'skip') skip.push(proposal);
    else reopen.push(proposal);
  }
  return { accept, skip, reopen, passedOver };
}

function leavesAsItWas({ choice, was }: ReviewDecision): boolean {
  return (
    (choice === 'later' && was === 'waiting') ||
    (choice === 'skip' && was === 'skipped') ||
    was === 'accepted'
  );
}
