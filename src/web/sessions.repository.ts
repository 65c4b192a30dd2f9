import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database } from '../database/database.service.js';

/** Ends sessions; they are kept as pages are asked for. */
@Injectable()
export class SessionsRepository {
  constructor(private readonly database: Database) {}

  /** Signs an account out wherever it is signed in. */
  async endOf(tx: EntityManager, accountId: number): Promise<void> {
    await tx.query(`delete from sessions where data->>'accountId' = $1`, [String(accountId)]);
  }

  /** Removes those that have run out at `now`. */
  async clear(now: Date): Promise<void> {
    await this.database.rows('delete from sessions where expires_at <= $1', [now]);
  }
}
