import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ACTIONS_TO_KEEP } from './waiting-actions.sql.js';

const KEEP = `insert into waiting_actions ${ACTIONS_TO_KEEP}`;

/** Keeps which actions wait. */
@Injectable()
export class WaitingActionsRepository {
  /** Works out anew what is kept of these. */
  async keep(tx: EntityManager, ids: readonly number[]): Promise<void> {
    if (ids.length === 0) return;
    await tx.query('delete from waiting_actions where action_id = any($1)', [ids]);
    await tx.query(KEEP, [ids]);
  }
}
