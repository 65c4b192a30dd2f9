import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { RecordedTogether } from '../../audit/recorded-together.js';
import { publicityOfVersion } from '../../items/publicity/restored-publicity.queries.js';
import { TAGS_OF_VERSION } from '../../items/tags/restored-tags.sql.js';
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

  /** What was decided about who may read these, and that meetings ended them, in one go. */
  async takeBackDecisions(
    tx: EntityManager,
    { accountId, instants }: RecordedTogether,
    ids: readonly number[],
  ): Promise<void> {
    const recorded = [accountId, instants, ids];
    await tx.query(
      'delete from recommendation_publicities where recorded_by_id = $1 and recorded_at = any($2) and recommendation_id = any($3)',
      recorded,
    );
    await tx.query(
      'delete from recommendation_endings where recorded_by_id = $1 and recorded_at = any($2) and recommendation_id = any($3)',
      recorded,
    );
  }

  /** They are tagged and open as they were before the change at this instant. */
  async restore(tx: EntityManager, ids: readonly number[], changedAt: Date): Promise<void> {
    await tx.query(
      `update recommendations r set ${TAGS_OF_VERSION}, ${publicityOfVersion('v')}
       from (select distinct on (row_id) row_id, facts from row_versions
             where table_name = 'recommendations' and until_at = $2 order by row_id, id) v
       where v.row_id = r.id and v.facts is not null and r.id = any($1)`,
      [ids, changedAt],
    );
  }

  async takeBack(tx: EntityManager, ids: readonly number[]): Promise<void> {
    await tx.query('delete from recommendations where id = any($1)', [ids]);
  }
}
