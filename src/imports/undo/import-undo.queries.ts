import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database } from '../../database/database.service.js';
import type { ImportEffect } from '../run/import-journal.js';

/** One thing that an import made or changed, and when. */
export type KeptEffect = ImportEffect & { readonly at: Date };

/** What somebody did since with an item of an import. */
export type Obstacle = {
  readonly reference: string;
  readonly action: string;
  readonly actor: string;
  readonly at: Date;
};

const MOST_OBSTACLES = 20;

/** Entries of the trail about what an import made or changed that are not its own. */
const OBSTACLES = `
  with run as (
    select min(id) as first, max(id) as last from audit_entries
    where subject_kind = 'import' and subject_id = $1 and action in ('started the import', 'finished the import')
  ), made as (
    select distinct case when kind in ('recommendation', 'changed-recommendation') then 'recommendation'
             when kind = 'figures' then 'measure' else 'action' end as kind,
           subject_id from import_effects
    where import_id = $1 and kind in ('recommendation', 'changed-recommendation', 'action', 'changed-action', 'figures')
  )
  select coalesce(e.subject_reference, '') as reference, e.action, e.actor, e.at
  from made m join audit_entries e on e.subject_kind = m.kind and e.subject_id = m.subject_id
  cross join run
  where e.id > run.last
     or (e.id > run.first and not (e.account_id is not distinct from $2 and e.at in (select at from import_effects where import_id = $1)))
  order by e.id limit ${MOST_OBSTACLES}`;

/** What an import did, and what stands in the way of undoing it. */
@Injectable()
export class ImportUndoQueries {
  constructor(private readonly database: Database) {}

  /** What was done since with what the import made or changed, the earliest first. */
  async obstacles(importId: number, accountId: number | null): Promise<Obstacle[]> {
    return this.database.rows(OBSTACLES, [importId, accountId]);
  }

  /** Nobody changes what the import made or changed until this transaction ends. */
  async lockItems(tx: EntityManager, importId: number): Promise<void> {
    await tx.query(
      `select id from measures where id in (select subject_id from import_effects where import_id = $1 and kind = 'figures')
       order by id for update`,
      [importId],
    );
    for (const kind of ['recommendation', 'action'])
      await tx.query(
        `select id from ${kind}s where id in (select subject_id from import_effects where import_id = $1 and kind in ($2, $3))
         order by id for update`,
        [importId, kind, `changed-${kind}`],
      );
  }

  /** The same within a transaction that has locked the items. */
  async obstaclesIn(tx: EntityManager, importId: number, accountId: number | null): Promise<Obstacle[]> {
    return tx.query(OBSTACLES, [importId, accountId]);
  }

  /** Everything that the import made and changed, the latest first. */
  async effects(tx: EntityManager, importId: number): Promise<KeptEffect[]> {
    return tx.query(
      `select at, kind, subject_id as "subjectId", reference, before, after from import_effects
       where import_id = $1 order by id desc`,
      [importId],
    );
  }
}
