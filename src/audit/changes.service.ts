import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../calendar/clock.js';
import { Database } from '../database/database.service.js';
import { insertMany } from '../database/insert-many.js';
import { AuditEntry, type NewAuditEntry } from './audit-entry.entity.js';
import type { By, Change, Entry, Subject } from './change.js';
import { ChangeLimits } from './change-limits.service.js';

/** The one door to the data for whoever changes them. */
@Injectable()
export class Changes {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly limits: ChangeLimits,
  ) {}

  /**
   * Runs one use case in one transaction with its audit entries. A form that was sent before changes nothing: what came of it then
   * is given again. `work` must record at least one entry and may be run again after a deadlock, so it acts on the database only.
   * The entries are written last of all: from then on until the end nobody else can write to the trail.
   * @returns what `work` returns, which must survive JSON
   * @throws Error where the work left no audit entry: a change without a trail is a fault of the program
   */
  async make<Result>(by: By, work: (change: Change) => Promise<Result>): Promise<Result> {
    return this.database.transact(async (tx) => {
      const at = this.clock.now();
      const earlier = by.formToken ? await claim(tx, by.formToken, at) : null;
      if (earlier) return earlier.result as Result;
      await nameInstant(tx, at);
      const entries: NewAuditEntry[] = [];
      const subjects: Subject[] = [];
      const result = await work({
        tx,
        at,
        by,
        record: async (entry) => {
          entries.push(asRow(entry, by, at));
          subjects.push(entry.subject);
        },
      });
      if (entries.length === 0) throw new Error('a change was made without an audit entry');
      await this.limits.check(tx, by, subjects);
      await insertMany(tx, AuditEntry, entries);
      if (by.formToken) await keepResult(tx, by.formToken, result);
      return result;
    });
  }
}

/** Tells the database when the change happens: versions of rows that it replaces were known until then. */
async function nameInstant(tx: EntityManager, at: Date): Promise<void> {
  await tx.query(`select set_config('register.at', $1, true)`, [at.toISOString()]);
}

/** Takes the form for this transaction; another sending of it waits here until this one has ended. */
async function claim(tx: EntityManager, token: string, at: Date): Promise<{ result: unknown } | null> {
  const taken: unknown[] = await tx.query(
    'insert into form_submissions (token, received_at) values ($1, $2) on conflict do nothing returning token',
    [token, at],
  );
  if (taken.length > 0) return null;
  const [earlier]: { result: unknown }[] = await tx.query(
    'select result from form_submissions where token = $1',
    [token],
  );
  return earlier ?? null;
}

async function keepResult(tx: EntityManager, token: string, result: unknown): Promise<void> {
  await tx.query('update form_submissions set result = $2 where token = $1', [
    token,
    JSON.stringify(result ?? null),
  ]);
}

function asRow(entry: Entry, by: By, at: Date): NewAuditEntry {
  return {
    at,
    accountId: by.accountId,
    actor: by.name,
    action: entry.action,
    subjectKind: entry.subject.kind,
    subjectId: entry.subject.id,
    subjectReference: entry.subject.reference,
    before: entry.before ?? null,
    after: entry.after ?? null,
    note: entry.note ?? null,
  };
}
