import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database } from '../../database/database.service.js';
import { MessagesRepository } from '../../mail/messages.repository.js';
import { type DoneTransfer, TRANSFER_ENTRIES, type UndoableTransfer } from './transfer-undo.rules.js';

/** The latest of its kind about subject `$1` and `$2`, where it was not undone. */
const DONE = `
  with latest as (
    select at, account_id, actor, action from audit_entries
    where subject_kind = $1 and subject_id = $2 and action in ($3, $4) order by id desc limit 1
  ), done as (
    select at, account_id, actor from latest where action = $3
  ), touched as (
    select e.subject_kind as kind, e.subject_id as id from audit_entries e join done on e.at = done.at
      and e.account_id is not distinct from done.account_id
    where e.subject_kind in ('owner', 'action', 'person')
  )
  select done.at, done.actor as by,
    array(select distinct id from touched where kind = 'owner' order by id) as "ownerIds",
    array(select distinct id from touched where kind = 'action' order by id) as "actionIds",
    (select coalesce(json_agg(json_build_object('id', m.id, 'to', m.to_address, 'goesAt', m.not_before,
        'isWaiting', m.state = 'waiting' and m.attempts = 0 and m.claimed_by is null) order by m.id), '[]')
      from messages m where starts_with(m.message_key, $5) and m.written_at = done.at) as letters,
    (select coalesce(json_agg(json_build_object('reference', s.subject_reference, 'action', s.action, 'actor', s.actor, 'at', s.at)
        order by s.id), '[]') from audit_entries s
      where s.at > done.at and exists (select from touched t where t.kind = s.subject_kind and t.id = s.subject_id)) as since
  from done`;

type Timed<Part, Key extends keyof Part> = Omit<Part, Key> & { readonly [key in Key]: string | null };
type Columns = Omit<DoneTransfer, 'since' | 'letters'> & {
  readonly since: readonly Timed<DoneTransfer['since'][number], 'at'>[];
  readonly letters: readonly Timed<DoneTransfer['letters'][number], 'goesAt'>[];
};

/** What a hand-over, a passing on or a retirement did, and what stands in the way of undoing it. */
@Injectable()
export class TransferUndoQueries {
  constructor(
    private readonly database: Database,
    private readonly messages: MessagesRepository,
  ) {}

  /** Null where there is nothing of the kind, or it was undone. */
  async of(kind: UndoableTransfer, id: number): Promise<DoneTransfer | null> {
    const [row] = await this.database.rows<Columns>(DONE, parametersOf(kind, id));
    return row ? read(row) : null;
  }

  /** The same within a change; nobody changes the actions, and nobody begins to send a letter, until it ends. */
  async lockedIn(tx: EntityManager, kind: UndoableTransfer, id: number): Promise<DoneTransfer | null> {
    const [found]: Columns[] = await tx.query(DONE, parametersOf(kind, id));
    if (!found) return null;
    const { letters } = TRANSFER_ENTRIES[kind];
    await tx.query('select id from owners where id = any($1) order by id for update', [found.ownerIds]);
    await tx.query('select id from actions where id = any($1) order by id for update', [found.actionIds]);
    if (letters !== null) await this.messages.lockWritten(tx, letters, found.at);
    const [row]: Columns[] = await tx.query(DONE, parametersOf(kind, id));
    return row ? read(row) : null;
  }

  /** The references of its actions, as the trail names them. */
  async referencesOf(
    tx: EntityManager,
    { at, actionIds }: DoneTransfer,
  ): Promise<ReadonlyMap<number, string>> {
    const rows: { id: number; reference: string }[] = await tx.query(
      `select distinct subject_id as id, subject_reference as reference from audit_entries
       where at = $1 and subject_kind = 'action' and subject_id = any($2)`,
      [at, actionIds],
    );
    return new Map(rows.map(({ id, reference }) => [id, reference]));
  }
}

function parametersOf(kind: UndoableTransfer, id: number): unknown[] {
  const { subject, done, undone, letters } = TRANSFER_ENTRIES[kind];
  return [subject, id, done, undone, letters];
}

function read(row: Columns): DoneTransfer {
  return {
    ...row,
    since: row.since.map((each) => ({ ...each, at: new Date(each.at ?? 0) })),
    letters: row.letters.map((each) => ({
      ...each,
      goesAt: each.goesAt === null ? null : new Date(each.goesAt),
    })),
  };
}
