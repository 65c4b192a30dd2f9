import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import type { ProposedItem } from '../extraction/extraction.js';
import { NotFound } from '../web/errors.js';
import type { ReadProposal } from './carry-over.rules.js';
import { DocumentCorrection } from './corrections/document-correction.entity.js';
import { Document } from './document.entity.js';
import { DocumentContent } from './document-content.entity.js';
import { Proposal } from './proposal.entity.js';
import { readAgain } from './read-again.rules.js';

/** PostgreSQL takes 65,535 parameters in one statement; a proposal needs some twenty. */
const ROWS_AT_ONCE = 1000;

/** A paper as it is taken in. */
export type NewDocument = Omit<
  Document,
  | 'id'
  | 'takenOutAt'
  | 'takenOutBy'
  | 'takenOutReason'
  | 'contentRemovedAt'
  | 'contentRemovedBy'
  | 'contentRemovedReason'
>;

/** Writes documents. */
@Injectable()
export class DocumentsRepository {
  /**
   * Keeps a document with its bytes.
   * @returns its id, or null where a document with the same checksum is there already
   */
  async add(tx: EntityManager, document: NewDocument, content: Buffer): Promise<number | null> {
    const inserted = await tx
      .createQueryBuilder()
      .insert()
      .into(Document)
      .values(document)
      .orIgnore()
      .returning('id')
      .execute();
    const [row] = inserted.raw as { id: number }[];
    if (!row) return null;
    await tx.insert(DocumentContent, { documentId: row.id, content });
    return row.id;
  }

  /** The paper, which nobody else may change until this transaction ends. @throws NotFound */
  async lock(tx: EntityManager, id: number): Promise<Document> {
    const document = await tx.findOne(Document, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!document) throw new NotFound(`Document ${id}`);
    return document;
  }

  async amend(tx: EntityManager, id: number, facts: Partial<Omit<Document, 'id'>>): Promise<void> {
    await tx.update(Document, { id }, facts);
  }

  /** Keeps what a paper was said to be before it is put right. */
  async addCorrection(tx: EntityManager, correction: Omit<DocumentCorrection, 'id'>): Promise<void> {
    await tx.insert(DocumentCorrection, correction);
  }

  /** Keeps what a second reading proposes beside what was decided. @returns how many proposals it added and dropped */
  async readAgain(
    tx: EntityManager,
    documentId: number,
    read: readonly ProposedItem[],
  ): Promise<{ added: number; dropped: number }> {
    const proposals = await tx.find(Proposal, { where: { documentId }, order: { position: 'ASC' } });
    const { added, dropped } = readAgain(read, proposals);
    if (dropped.length > 0) {
      const positions = In(dropped.map(({ position }) => position));
      await tx.update(Proposal, { documentId, coveredBy: positions }, { coveredBy: null });
      await tx.update(Proposal, { id: In(dropped.map(({ id }) => id)) }, { state: 'replaced' });
    }
    await this.addProposals(tx, documentId, added);
    return { added: added.length, dropped: dropped.length };
  }

  /** Keeps what a reading of the document proposes. */
  async addProposals(
    tx: EntityManager,
    documentId: number,
    proposals: readonly ReadProposal[],
  ): Promise<void> {
    const rows = proposals.map((proposal) => ({ ...proposal, documentId }));
    for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
      await tx.insert(Proposal, rows.slice(from, from + ROWS_AT_ONCE));
    }
  }
}
