import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database } from '../database/database.service.js';

/** A session as its owner sees it. */
export type SessionRow = {
  readonly number: number;
  readonly beganAt: Date;
  readonly lastUsedAt: Date;
  /** In plain words. */
  readonly browser: string;
  readonly place: string;
};

/** Whose session runs on from one request to the next, and ends of sessions; what they hold is kept as pages are asked for. */
@Injectable()
export class SessionsRepository {
  constructor(private readonly database: Database) {}

  /** The sessions of an account that are open at `now`, the one used last first. */
  async ofAccount(accountId: number, now: Date): Promise<SessionRow[]> {
    return this.database.rows(
      `select number, began_at as "beganAt", last_used_at as "lastUsedAt", browser, place
       from sessions where account_id = $1 and expires_at > $2 order by last_used_at desc, number desc`,
      [accountId, now],
    );
  }

  /** Writes down that a session was used at `now` and when it ends without further use. */
  async use(number: number, now: Date, expiresAt: Date): Promise<void> {
    await this.database.rows('update sessions set last_used_at = $2, expires_at = $3 where number = $1', [
      number,
      now,
      expiresAt,
    ]);
  }

  /** Signs an account out wherever it is signed in, or on its way in with the first factor shown. */
  async endOf(tx: EntityManager, accountId: number): Promise<void> {
    await tx.query(
      `delete from sessions where account_id = $1 or data #>> '{progress,pending,accountId}' = $1::integer::text`,
      [accountId],
    );
  }

  /** Ends one session of an account. @returns whether there was such a one */
  async endOne(accountId: number, number: number): Promise<boolean> {
    const ended = await this.database.rows(
      'with ended as (delete from sessions where account_id = $1 and number = $2 returning number) select number from ended',
      [accountId, number],
    );
    return ended.length > 0;
  }

  /** Ends all sessions of an account but this one. @returns how many */
  async endOthers(accountId: number, number: number): Promise<number> {
    const ended = await this.database.rows(
      'with ended as (delete from sessions where account_id = $1 and number <> $2 returning number) select number from ended',
      [accountId, number],
    );
    return ended.length;
  }

  /** From the next request on each session of an account has another identifier: what it may do has changed. */
  async renewOf(tx: EntityManager, accountId: number): Promise<void> {
    await tx.query('update sessions set must_renew = true where account_id = $1', [accountId]);
  }

  /** Of several requests that find a session's identifier void one alone gives it another. @returns whether it is this one */
  async claimRenewal(number: number): Promise<boolean> {
    const claimed = await this.database.rows(
      `with claimed as (update sessions set must_renew = false where number = $1 and must_renew returning number)
       select number from claimed`,
      [number],
    );
    return claimed.length > 0;
  }

  /** Removes those that have run out at `now`. */
  async clear(now: Date): Promise<void> {
    await this.database.rows('delete from sessions where expires_at <= $1', [now]);
  }
}
