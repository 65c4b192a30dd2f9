import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Document } from './document.entity.js';
import { Proposal } from './proposal.entity.js';

/** What was decided about a proposal. */
export type DecidedProposal = Pick<
  Proposal,
  | 'state'
  | 'type'
  | 'text'
  | 'dueOn'
  | 'keptOwnerId'
  | 'decidedById'
  | 'decidedAt'
  | 'recommendationId'
  | 'actionId'
>;

/** Writes what becomes of proposals. */
@Injectable()
export class ProposalsRepository {
  /**
   * A document with its proposals in the order of the paper, held until the transaction ends: whoever decides about the same
   * document waits, and then sees what was decided.
   */
  async hold(tx: EntityManager, documentId: number): Promise<{ document: Document; proposals: Proposal[] }> {
    const document = await tx.findOneOrFail(Document, {
      where: { id: documentId },
      lock: { mode: 'pessimistic_write' },
    });
    const proposals = await tx.find(Proposal, { where: { documentId }, order: { position: 'ASC' } });
    return { document, proposals };
  }

  async decide(tx: EntityManager, proposalId: number, decided: DecidedProposal): Promise<void> {
    await tx.update(Proposal, proposalId, decided);
  }
}
