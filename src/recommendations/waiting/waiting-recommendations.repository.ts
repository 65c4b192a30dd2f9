import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { RECOMMENDATIONS_TO_KEEP } from './waiting-recommendations.sql.js';

/** After every other day. */
const AT_LAST = 'infinity';

const KEEP = `insert into waiting_recommendations ${RECOMMENDATIONS_TO_KEEP}`;

/** Keeps what recommendations wait for. */
@Injectable()
export class WaitingRecommendationsRepository {
  /** Works out anew what is kept of these. */
  async keep(tx: EntityManager, ids: readonly number[]): Promise<void> {
    if (ids.length === 0) return;
    await tx.query('delete from waiting_recommendations where recommendation_id = any($1)', [ids]);
    await tx.query(KEEP, [AT_LAST, ids]);
  }
}
