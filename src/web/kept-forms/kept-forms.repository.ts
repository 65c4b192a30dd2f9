import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.service.js';
import type { KeptForm } from './kept-form.entity.js';

/** How many forms are kept for one account at a time; the oldest gives way. */
const MOST_OF_AN_ACCOUNT = 10;

@Injectable()
export class KeptFormsRepository {
  constructor(private readonly database: Database) {}

  /** Keeps a form in place of an earlier one of the same page. */
  async keep({ id, holder, accountId, content, expiresAt }: KeptForm): Promise<void> {
    await this.database.rows(
      `insert into kept_forms (id, holder, account_id, content, expires_at) values ($1, $2, $3, $4, $5)
       on conflict (id) do update
         set account_id = excluded.account_id, content = excluded.content, expires_at = excluded.expires_at`,
      [id, holder, accountId, content, expiresAt],
    );
    await this.database.rows(
      `delete from kept_forms where account_id = $1 and id in (
         select id from kept_forms where account_id = $1 order by expires_at desc, id offset $2)`,
      [accountId, MOST_OF_AN_ACCOUNT],
    );
  }

  /** Takes a form of this account out; null where there is none, or it has run out. */
  async take(id: string, accountId: number, now: Date): Promise<Uint8Array | null> {
    // Each statement is one transaction: of two pages asked for at once one alone is given what was typed.
    const [found] = await this.database.rows<{ content: Uint8Array }>(
      `with taken as (delete from kept_forms where id = $1 and account_id = $2 and expires_at > $3 returning content)
       select content from taken`,
      [id, accountId, now],
    );
    return found?.content ?? null;
  }

  /** A form of this account as it is kept, which stays; null where there is none, or it has run out. */
  async read(id: string, accountId: number, now: Date): Promise<Uint8Array | null> {
    const [found] = await this.database.rows<{ content: Uint8Array }>(
      'select content from kept_forms where id = $1 and account_id = $2 and expires_at > $3',
      [id, accountId, now],
    );
    return found?.content ?? null;
  }

  async drop(id: string, accountId: number): Promise<void> {
    await this.database.rows('delete from kept_forms where id = $1 and account_id = $2', [id, accountId]);
  }

  /** Removes what this browser keeps for other accounts. @returns whether there was anything */
  async dropOfOthers(holder: string, accountId: number): Promise<boolean> {
    const dropped = await this.database.rows(
      `with dropped as (delete from kept_forms where holder = $1 and account_id <> $2 returning id)
       select id from dropped`,
      [holder, accountId],
    );
    return dropped.length > 0;
  }

  /** Removes those that have run out at `now`. */
  async clear(now: Date): Promise<void> {
    await this.database.rows('delete from kept_forms where expires_at <= $1', [now]);
  }
}
