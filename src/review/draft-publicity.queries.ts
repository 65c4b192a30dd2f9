import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database } from '../database/database.service.js';
import { PUBLISHED_DOCUMENTS, UNPUBLISHED_DOCUMENTS } from '../documents/visible-documents.queries.js';
import { unpublishedRows } from '../items/publicity/visible-rows.queries.js';
import type { Reference, ReferenceKind } from '../items/references/reference.rules.js';

/** An item that is kept from the public for no other reason than that the draft it was made from was. */
export type Withheld = Reference & { readonly id: number };

const ITEMS: Record<ReferenceKind, { readonly table: string; readonly key: string; readonly kind: string }> =
  {
    R: { table: 'recommendations', key: 'recommendation_id', kind: 'recommendation' },
    A: { table: 'actions', key: 'action_id', kind: 'action' },
  };

/** Whoever decided about an item since has the last word: its publicity is the draft's no longer. */
function withheldOf(letter: ReferenceKind): string {
  const { table, key, kind } = ITEMS[letter];
  return `
    select '${letter}' as kind, i.id, i.year, i.number from ${unpublishedRows(table)} i
    where exists (select from proposals p join ${PUBLISHED_DOCUMENTS} d on d.id = p.document_id
                  where p.${key} = i.id and p.document_id = $1)
      and exists (select from proposals e join ${UNPUBLISHED_DOCUMENTS} x on x.id = e.document_id
                  where e.${key} = i.id and e.document_id <> $1)
      and not exists (select from audit_entries t
                      where t.subject_kind = '${kind}' and t.subject_id = i.id and t.action like 'changed who may read it%')`;
}

const WITHHELD = `${withheldOf('R')} union all ${withheldOf('A')} order by 1 desc, 3, 4`;

/** What stays unpublished of a printed paper whose draft was. */
@Injectable()
export class DraftPublicityQueries {
  constructor(private readonly database: Database) {}

  async withheld(documentId: number): Promise<Withheld[]> {
    return this.database.rows(WITHHELD, [documentId]);
  }

  /** The same within a change. */
  async withheldIn(tx: EntityManager, documentId: number): Promise<Withheld[]> {
    return tx.query(WITHHELD, [documentId]);
  }
}
