import { Injectable } from '@nestjs/common';
import { type DocumentRow, DocumentsQueries } from '../documents/documents.queries.js';
import { type ProposalRow, ProposalsQueries } from '../documents/proposals.queries.js';
import type { Viewer } from '../web/access.js';
import { NotFound } from '../web/errors.js';

/** A paper with its proposals, for somebody who splits, merges or adds them. */
export type PaperWithProposals = {
  readonly document: DocumentRow;
  readonly proposals: readonly ProposalRow[];
};

/** Brings a paper and its proposals to whoever works on them. */
@Injectable()
export class ProposalFinderService {
  constructor(
    private readonly documents: DocumentsQueries,
    private readonly proposals: ProposalsQueries,
  ) {}

  /** @throws NotFound */
  async paper(id: number, viewer: Viewer): Promise<PaperWithProposals> {
    const document = await this.documents.byId(id, viewer);
    return { document, proposals: await this.proposals.ofDocument(document.id) };
  }

  /** The paper with one of its proposals, which must be there. @throws NotFound */
  async proposal(
    id: number,
    proposalId: number,
    viewer: Viewer,
  ): Promise<PaperWithProposals & { proposal: ProposalRow }> {
    const paper = await this.paper(id, viewer);
    const proposal = paper.proposals.find((each) => each.id === proposalId);
    if (!proposal || proposal.state === 'replaced') throw new NotFound(`Proposal ${proposalId}`);
    return { ...paper, proposal };
  }
}

/** Where a proposal stands on the page of the review. */
export function placeOnReview(documentId: number, proposals: readonly ProposalRow[], id: number): string {
  const made = proposals.find((each) => each.id === id);
  const from = made ? `?from=${made.startOffset}` : '';
  return `/documents/${documentId}/review${from}#proposal-${id}`;
}
