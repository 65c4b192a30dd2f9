import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { actionSubject } from '../../actions/action-subject.js';
import type { Subject } from '../../audit/change.js';
import { Database } from '../../database/database.service.js';
import type { DoneSince } from '../../items/undo/done-since.sql.js';
import { measureSubject } from '../../measures/measure-subject.js';

/** The latest decisions about the figures of a paper, which were sent in one go. */
export type LatestFigures = {
  readonly at: Date;
  readonly accountId: number;
  readonly by: string;
  readonly figures: number;
  readonly measureIds: readonly number[];
  readonly actionIds: readonly number[];
};

const LATEST = `
  select f.decided_at as at, f.decided_by_id as "accountId", w.name as by, count(*)::int as figures,
    array(select distinct m.id from measures m where m.id in (
        select g.measure_id from figure_proposals g where g.document_id = $1 and g.decided_at = f.decided_at
        union select n.measure_id from measure_notes n where n.document_id = $1 and n.recorded_at = f.decided_at)
      order by m.id) as "measureIds",
    array_remove(array_agg(distinct f.action_id), null) as "actionIds"
  from figure_proposals f join accounts w on w.id = f.decided_by_id
  where f.document_id = $1 and f.decided_at = (select max(l.decided_at) from figure_proposals l where l.document_id = $1)
  group by f.decided_at, f.decided_by_id, w.name limit 1`;

const SINCE = `
  select coalesce(e.subject_reference, '') as reference, e.action, e.actor, e.at from audit_entries e
  where e.at > $1 and (e.subject_kind = 'measure' and e.subject_id = any($2)
    or e.subject_kind = 'action' and e.subject_id = any($3))
  order by e.id limit 20`;

/** What was decided about figures in one go, and what was done since. */
@Injectable()
export class FigureUndoQueries {
  constructor(private readonly database: Database) {}

  /** Null where nothing was decided. */
  async latest(documentId: number): Promise<LatestFigures | null> {
    const [latest] = await this.database.rows<LatestFigures>(LATEST, [documentId]);
    return latest ?? null;
  }

  async doneSince({ at, measureIds, actionIds }: LatestFigures): Promise<DoneSince[]> {
    return this.database.rows(SINCE, [at, measureIds, actionIds]);
  }

  /** The same within a change that has locked the paper; nobody changes the measures and actions until it ends. */
  async lockedIn(
    tx: EntityManager,
    documentId: number,
  ): Promise<{ readonly latest: LatestFigures; readonly since: DoneSince[] } | null> {
    const [latest]: LatestFigures[] = await tx.query(LATEST, [documentId]);
    if (!latest) return null;
    const { at, measureIds, actionIds } = latest;
    await tx.query('select id from measures where id = any($1) order by id for update', [measureIds]);
    await tx.query('select id from actions where id = any($1) order by id for update', [actionIds]);
    return { latest, since: await tx.query(SINCE, [at, measureIds, actionIds]) };
  }

  /** The measures and actions of which it recorded something, as the trail names them. */
  async subjects(tx: EntityManager, { measureIds, actionIds }: LatestFigures): Promise<Subject[]> {
    const measures: { id: number; name: string }[] = await tx.query(
      'select id, name from measures where id = any($1) order by id',
      [measureIds],
    );
    const actions: { id: number; year: number; number: number }[] = await tx.query(
      'select id, year, number from actions where id = any($1) order by id',
      [actionIds],
    );
    return [...measures.map(measureSubject), ...actions.map(actionSubject)];
  }
}
