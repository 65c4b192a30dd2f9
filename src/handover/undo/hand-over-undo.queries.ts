import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database } from '../../database/database.service.js';
import type { DoneHandOver } from './hand-over-undo.rules.js';

const DONE = `
  with done as (
    select at, account_id, actor from audit_entries
    where subject_kind = 'person' and subject_id = $1 and action = 'handed over' order by id desc limit 1
  ), touched as (
    select e.subject_kind as kind, e.subject_id as id from audit_entries e join done on e.at = done.at
      and e.account_id is not distinct from done.account_id
    where e.subject_kind in ('owner', 'action', 'person')
  )
  select done.at, done.actor as by,
    array(select distinct id from touched where kind = 'owner' order by id) as "ownerIds",
    array(select distinct id from touched where kind = 'action' order by id) as "actionIds",
    array(select m.to_address from messages m where starts_with(m.message_key, 'hand-over:' || $1::int || ':')
      and m.written_at = done.at and not (m.state = 'waiting' and m.attempts = 0 and m.claimed_by is null) order by m.id) as "writtenTo",
    (select coalesce(json_agg(json_build_object('reference', s.subject_reference, 'action', s.action, 'actor', s.actor, 'at', s.at)
        order by s.id), '[]') from audit_entries s
      where s.at > done.at and exists (select from touched t where t.kind = s.subject_kind and t.id = s.subject_id)) as since
  from done`;

type Columns = Omit<DoneHandOver, 'since'> & {
  readonly since: readonly (Omit<DoneHandOver['since'][number], 'at'> & { readonly at: string })[];
};

/** What a hand-over did, and what stands in the way of undoing it. */
@Injectable()
export class HandOverUndoQueries {
  constructor(private readonly database: Database) {}

  /** Null where the person has handed nothing over. */
  async of(personId: number): Promise<DoneHandOver | null> {
    const [row] = await this.database.rows<Columns>(DONE, [personId]);
    return row ? read(row) : null;
  }

  /** The same within a change; nobody changes the actions until it ends. */
  async lockedIn(tx: EntityManager, personId: number): Promise<DoneHandOver | null> {
    const [found]: Columns[] = await tx.query(DONE, [personId]);
    if (!found) return null;
    await tx.query('select id from owners where id = any($1) order by id for update', [found.ownerIds]);
    await tx.query('select id from actions where id = any($1) order by id for update', [found.actionIds]);
    const [row]: Columns[] = await tx.query(DONE, [personId]);
    return row ? read(row) : null;
  }
}

function read(row: Columns): DoneHandOver {
  return { ...row, since: row.since.map((each) => ({ ...each, at: new Date(each.at) })) };
}
