import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ReadProposal } from './carry-over.rules.js';
import { Document } from './document.entity.js';
import { DocumentContent } from './document-content.entity.js';
import { Proposal } from './proposal.entity.js';

/** PostgreSQL takes 65,535 parameters in one statement; a proposal needs some twenty. */
const ROWS_AT_ONCE = 1000;

/** Writes documents. */
@Injectable()
export class DocumentsRepository {
  /**
   * Keeps a document with its bytes.
   * @returns its id, or null where a document with the same checksum is there already
   */
  async add(tx: EntityManager, document: Omit<Document, 'id'>, content: Buffer): Promise<number | null> {
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
