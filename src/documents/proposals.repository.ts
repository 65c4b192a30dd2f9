import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { NotFound } from '../web/errors.js';
import { Document } from './document.entity.js';
import { Proposal } from './proposal.entity.js';
import type { Shaped } from './proposal.rules.js';

/** What was decided about a proposal. */
export type DecidedProposal = Pick<
  Proposal,
  | 'state'
  | 'type'
  | 'text'
  | 'textAsRead'
  | 'dueOn'
  | 'keptOwnerId'
  | 'decidedById'
  | 'decidedAt'
  | 'recommendationId'
  | 'actionId'
>;

/** The item that was made of a proposal. */
export type EarlierItem = { readonly actionId: number | null; readonly recommendationId: number | null };

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
    if (document.takenOutAt) throw new NotFound(`Document ${documentId}`);
    const proposals = await tx.find(Proposal, {
      where: { documentId },
      order: { startOffset: 'ASC', position: 'ASC' },
    });
    return { document, proposals };
  }

  async decide(tx: EntityManager, proposalId: number, decided: DecidedProposal): Promise<void> {
    await tx.update(Proposal, proposalId, { ...decided, draft: null });
  }

  /** Keeps what was typed about proposals that are not decided yet. */
  async keepDrafts(tx: EntityManager, drafts: ReadonlyMap<number, Proposal['draft']>): Promise<void> {
    for (const [id, draft] of drafts) await tx.update(Proposal, id, { draft });
  }

  /**
   * Enters a proposal that a person made, last by position.
   * @param parents positions of those it replaces: they are offered no longer, and what they covered is covered by the new one
   * @returns its id
   */
  async add(
    tx: EntityManager,
    proposal: Omit<Proposal, 'id' | 'position'>,
    parents: readonly number[],
  ): Promise<number> {
    const { documentId } = proposal;
    const last = await tx.maximum(Proposal, 'position', { documentId });
    const position = (last ?? -1) + 1;
    const { id } = await tx.save(Proposal, { ...proposal, position });
    if (parents.length > 0) {
      const replaced = In([...parents]);
      await tx.update(Proposal, { documentId, position: replaced }, { state: 'replaced', draft: null });
      await tx.update(Proposal, { documentId, coveredBy: replaced }, { coveredBy: position });
    }
    return id;
  }

  /** Takes back a split or a merge: what it made goes, and what it replaced waits again. */
  async unshape(
    tx: EntityManager,
    documentId: number,
    { made, replaced }: Shaped<Pick<Proposal, 'id' | 'position'>>,
  ): Promise<void> {
    const positions = made.map(({ position }) => position);
    const [first] = replaced;
    await tx.update(
      Proposal,
      { documentId, coveredBy: In(positions) },
      { coveredBy: first?.position ?? null },
    );
    await tx.delete(Proposal, { id: In(made.map(({ id }) => id)) });
    await tx.update(Proposal, { id: In(replaced.map(({ id }) => id)) }, { state: 'waiting', draft: null });
  }

  /** Gives the proposals of a paper that were decided at this instant back what they were before. */
  async restore(tx: EntityManager, documentId: number, decidedAt: Date): Promise<void> {
    await tx.query(
      `update proposals p set type = v.facts->>'type', text = v.facts->>'text', text_as_read = v.facts->>'text_as_read',
         due_on = (v.facts->>'due_on')::date, state = v.facts->>'state', draft = nullif(v.facts->'draft', 'null'::jsonb),
         kept_owner_id = (v.facts->>'kept_owner_id')::integer, decided_by_id = (v.facts->>'decided_by_id')::integer,
         decided_at = (v.facts->>'decided_at')::timestamptz, recommendation_id = null, action_id = null
       from (select distinct on (row_id) row_id, facts from row_versions
             where table_name = 'proposals' and until_at = $2 order by row_id, id) v
       where v.row_id = p.id and p.document_id = $1 and p.decided_at = $2`,
      [documentId, decidedAt],
    );
  }

  /** Whether a later printing of the paper goes on from one of these. */
  async isGoneOn(tx: EntityManager, ids: readonly number[]): Promise<boolean> {
    return tx.existsBy(Proposal, { earlierId: In([...ids]) });
  }

  /** What came of the earlier printing's proposal that each proposal of a document repeats, by the id of the later one. */
  async earlierItems(tx: EntityManager, documentId: number): Promise<ReadonlyMap<number, EarlierItem>> {
    const rows: (EarlierItem & { id: number })[] = await tx.query(
      `select p.id, e.action_id as "actionId", e.recommendation_id as "recommendationId"
       from proposals p join proposals e on e.id = p.earlier_id
       where p.document_id = $1 and (e.action_id is not null or e.recommendation_id is not null)`,
      [documentId],
    );
    return new Map(rows.map(({ id, ...item }) => [id, item]));
  }
}
