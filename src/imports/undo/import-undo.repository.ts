import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { KeptEffect } from './import-undo.queries.js';

type NameBefore = { readonly item: number | null; readonly facts: object | null };

/** Takes back by what sheets know our items. */
@Injectable()
export class ImportUndoRepository {
  /** Names that the import made are gone, the others are what they were. */
  async takeBackNames(tx: EntityManager, names: readonly KeptEffect[]): Promise<void> {
    // The latest stands first, so that the earliest of a name has the last word.
    const earliest = new Map(names.map(({ subjectId, before }) => [subjectId, before as NameBefore]));
    const fresh = [...earliest].filter(([, { item }]) => item === null).map(([id]) => id);
    await tx.query('delete from import_references where id = any($1)', [fresh]);
    const known = [...earliest].flatMap(([id, { item, facts }]) => (item === null ? [] : [{ id, facts }]));
    if (known.length === 0) return;
    await tx.query(
      `update import_references f set facts = k.facts
       from jsonb_to_recordset($1::jsonb) as k (id integer, facts jsonb) where f.id = k.id`,
      [JSON.stringify(known)],
    );
  }
}
