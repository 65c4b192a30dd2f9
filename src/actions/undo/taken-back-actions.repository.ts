import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { RecordedTogether } from '../../audit/recorded-together.js';

/** Takes back what was recorded of actions in one go, while nothing is built on it. */
@Injectable()
export class TakenBackActionsRepository {
  /** Updates, extensions and verdicts of these actions and recommendations. */
  async takeBackStories(
    tx: EntityManager,
    { accountId, instants }: RecordedTogether,
    {
      actions,
      recommendations,
    }: { readonly actions: readonly number[]; readonly recommendations: readonly number[] },
  ): Promise<void> {
    const recorded = [accountId, instants, actions];
    await tx.query(
      'delete from action_updates where written_by_id = $1 and recorded_at = any($2) and action_id = any($3)',
      recorded,
    );
    await tx.query(
      'delete from extensions where recorded_by_id = $1 and recorded_at = any($2) and action_id = any($3)',
      recorded,
    );
    await tx.query(
      `delete from verdicts where recorded_by_id = $1 and recorded_at = any($2)
         and (action_id = any($3) or recommendation_id = any($4))`,
      [...recorded, recommendations],
    );
  }

  /** Actions that were made; their versions stay. */
  async takeBack(tx: EntityManager, ids: readonly number[]): Promise<void> {
    await tx.query('delete from actions where id = any($1)', [ids]);
  }
}
