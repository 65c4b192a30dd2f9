import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database } from '../database/database.service.js';
import type { Subject } from './change.js';
import { ChangedByOthers } from './changed-by-others.js';
import type { HistoryEntry } from './history-entry.js';

const COLUMNS = 'id, at, actor, action, before, after, note';

/** The trail of one thing. */
@Injectable()
export class HistoryQueries {
  constructor(private readonly database: Database) {}

  /** Every entry about the thing, oldest first. */
  async of(kind: string, id: number): Promise<HistoryEntry[]> {
    return this.database.rows(
      `select ${COLUMNS} from audit_entries where subject_kind = $1 and subject_id = $2 order by id`,
      [kind, id],
    );
  }

  /** The number of the newest entry of all, which a form about many things carries as `seen`; 0 where there is none. */
  async lastOfAll(): Promise<number> {
    const [row] = await this.database.rows<{ last: number }>(
      'select coalesce(max(id), 0)::int as last from audit_entries',
    );
    return row?.last ?? 0;
  }

  /** The number of its newest entry, which a form about it carries as `seen`; 0 where there is none. */
  async lastSeen(kind: string, id: number): Promise<number> {
    const [row] = await this.database.rows<{ last: number }>(
      'select coalesce(max(id), 0)::int as last from audit_entries where subject_kind = $1 and subject_id = $2',
      [kind, id],
    );
    return row?.last ?? 0;
  }

  /** The same of many things of a kind, by their ids. */
  async lastSeenOf(kind: string, ids: readonly number[]): Promise<ReadonlyMap<number, number>> {
    const rows = await this.database.rows<{ id: number; last: number }>(
      `select subject_id as id, max(id)::int as last from audit_entries
       where subject_kind = $1 and subject_id = any($2) group by subject_id`,
      [kind, ids],
    );
    return new Map(rows.map(({ id, last }) => [id, last]));
  }
}

/** The greatest number that an entry of the trail can have. */
const GREATEST_ID = 2_147_483_647;

/**
 * Refuses a change of something that others changed after the form was opened. Call it in the change's transaction, after the thing's
 * row has been locked.
 * @param seen what {@link HistoryQueries.lastSeen} gave when the form was made
 * @throws ChangedMeanwhile with what was changed, by whom
 */
export async function requireUnchanged(
  tx: EntityManager,
  subject: Subject,
  itemPath: string,
  seen: number,
): Promise<void> {
  const newer: HistoryEntry[] = await tx.query(
    `select ${COLUMNS} from audit_entries where subject_kind = $1 and subject_id = $2 and id > $3 order by id`,
    [subject.kind, subject.id, isEntryNumber(seen) ? seen : 0],
  );
  if (newer.length > 0) {
    throw new ChangedByOthers(subject, itemPath, newer);
  }
}

/** An entry of the trail, and which thing it is about. */
export type EntryAbout = HistoryEntry & { readonly subjectKind: string; readonly subjectId: number };

/**
 * What was done with these things after a form about all of them was opened, oldest first. Call it in the change's transaction, after
 * their rows have been locked.
 * @param seen what {@link HistoryQueries.lastOfAll} gave before the form was made
 */
export async function changesSince(
  tx: EntityManager,
  things: readonly Pick<Subject, 'kind' | 'id'>[],
  seen: number,
): Promise<EntryAbout[]> {
  return tx.query(
    `select ${COLUMNS}, subject_kind as "subjectKind", subject_id as "subjectId" from audit_entries
     where id > $3 and (subject_kind, subject_id) in (select * from unnest($1::text[], $2::int[])) order by id`,
    [things.map(({ kind }) => kind), things.map(({ id }) => id), isEntryNumber(seen) ? seen : 0],
  );
}

/** A form that does not say what it had seen, because that was cut off or forged, has seen nothing. */
function isEntryNumber(seen: number): boolean {
  return Number.isSafeInteger(seen) && seen >= 0 && seen <= GREATEST_ID;
}
