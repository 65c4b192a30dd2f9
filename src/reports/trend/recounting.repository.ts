import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { WaitingActionsRepository } from '../../actions/waiting/waiting-actions.repository.js';
import { UncountedItemsRepository } from '../../items/waiting/uncounted-items.repository.js';
import { WaitingRecommendationsRepository } from '../../recommendations/waiting/waiting-recommendations.repository.js';
import { TrendCountsRepository } from './trend-counts.repository.js';

/** Only one counts at a time, of all copies of the program. */
const IS_ALONE = `select pg_try_advisory_xact_lock(hashtext('trend counts')) as is_alone`;

/** Brings what is kept of items afterwards up to date: what the trends are counted of, and what waits. */
@Injectable()
export class RecountingRepository {
  constructor(
    private readonly noted: UncountedItemsRepository,
    private readonly trends: TrendCountsRepository,
    private readonly waitingActions: WaitingActionsRepository,
    private readonly waitingRecommendations: WaitingRecommendationsRepository,
  ) {}

  /**
   * Works through up to `most` notes. They are taken first, so that whatever is written meanwhile is either seen by what follows or
   * still noted afterwards.
   * @returns how many that were; 0 also where somebody else is counting
   */
  async recount(tx: EntityManager, most: number): Promise<number> {
    const [turn]: { is_alone: boolean }[] = await tx.query(IS_ALONE);
    if (!turn?.is_alone) return 0;
    const { action, recommendation, notes } = await this.noted.take(tx, most);
    await this.trends.count(tx, 'action', action);
    await this.trends.count(tx, 'recommendation', recommendation);
    await this.waitingActions.keep(tx, action);
    await this.waitingRecommendations.keep(tx, recommendation);
    return notes;
  }
}
