import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { RecordedTogether } from '../../audit/recorded-together.js';
import { VerdictsRepository } from '../../items/verdicts/verdicts.repository.js';

/** Takes back what was recorded of actions in one go, while nothing is built on it. */
@Injectable()
export class TakenBackActionsRepository {
  constructor(private readonly verdicts: VerdictsRepository) {}

  /** Updates and extensions of these actions, and verdicts on them and on these recommendations. */
  async takeBackStories(
    tx: EntityManager,
    together: RecordedTogether,
    items: { readonly actions: readonly number[]; readonly recommendations: readonly number[] },
  ): Promise<void> {
    await this.verdicts.takeBack(tx, together, items);
    const recorded = [together.accountId, together.instants, items.actions];
    await tx.query(
      'delete from action_updates where written_by_id = $1 and recorded_at = any($2) and action_id = any($3)',
      recorded,
    );
    await tx.query(
      'delete from extensions where recorded_by_id = $1 and recorded_at = any($2) and action_id = any($3)',
      recorded,
    );
  }

  /** Actions that were made; their versions stay. */
  async takeBack(tx: EntityManager, ids: readonly number[]): Promise<void> {
    await tx.query('delete from actions where id = any($1)', [ids]);
  }
}
