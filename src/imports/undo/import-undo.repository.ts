import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { KeptEffect } from './import-undo.queries.js';

type NameBefore = { readonly item: number; readonly facts: object | null };

/** Takes back by what sheets know our items. */
@Injectable()
export class ImportUndoRepository {
  /** Names of what the import made are gone, the others are what they were. @param effects what it did, the latest first */
  async takeBackNames(tx: EntityManager, effects: readonly KeptEffect[]): Promise<void> {
    const made = (wanted: KeptEffect['kind']) =>
      effects.filter(({ kind }) => kind === wanted).map(({ subjectId }) => subjectId);
    await tx.query('delete from import_references where recommendation_id = any($1) or action_id = any($2)', [
      made('recommendation'),
      made('action'),
    ]);
    const names = effects.filter(({ kind }) => kind === 'reference');
    // The latest stands first, so that the earliest of a name has the last word.
    const earliest = new Map(names.map(({ subjectId, before }) => [subjectId, before as NameBefore]));
    if (earliest.size === 0) return;
    const known = [...earliest].map(([id, { facts }]) => ({ id, facts }));
    await tx.query(
      `update import_references f set facts = k.facts
       from jsonb_to_recordset($1::jsonb) as k (id integer, facts jsonb) where f.id = k.id`,
      [JSON.stringify(known)],
    );
  }
}
