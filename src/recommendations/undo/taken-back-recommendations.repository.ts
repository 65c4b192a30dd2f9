import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { RecordedTogether } from '../../audit/recorded-together.js';
import { detailsFrom } from '../details/recommendation-details.sql.js';

/** Takes rows of recommendations back out; their versions stay. */
@Injectable()
export class TakenBackRecommendationsRepository {
  /** The wording is again the one before the first of these corrections. */
  async takeBackWordings(tx: EntityManager, { accountId, instants }: RecordedTogether): Promise<void> {
    const recorded = [accountId, instants];
    await tx.query(
      `update recommendations r set ${detailsFrom('c.details_before')}, text = c.text_before from (
         select distinct on (recommendation_id) recommendation_id, details_before, text_before from recommendation_corrections
         where recorded_by_id = $1 and recorded_at = any($2) order by recommendation_id, id
       ) c where r.id = c.recommendation_id`,
      recorded,
    );
    await tx.query(
      'delete from recommendation_corrections where recorded_by_id = $1 and recorded_at = any($2)',
      recorded,
    );
  }

  async takeBackClockEvents(tx: EntityManager, { accountId, instants }: RecordedTogether): Promise<void> {
    await tx.query('delete from clock_events where recorded_by_id = $1 and recorded_at = any($2)', [
      accountId,
      instants,
    ]);
  }

  async takeBack(tx: EntityManager, ids: readonly number[]): Promise<void> {
    await tx.query('delete from recommendations where id = any($1)', [ids]);
  }
}
