import { Injectable } from '@nestjs/common';
import { TakenBackActionsRepository } from '../../actions/undo/taken-back-actions.repository.js';
import type { Change } from '../../audit/change.js';
import { TakenBackRecommendationsRepository } from '../../recommendations/undo/taken-back-recommendations.repository.js';
import { ReminderHoldsRepository } from '../../reminders/holds/reminder-holds.repository.js';
import type { DoneBulkChange } from './bulk-undo.queries.js';

/** Puts back what a change of many items replaced, and takes out what it added. */
@Injectable()
export class BulkRestoring {
  constructor(
    private readonly actions: TakenBackActionsRepository,
    private readonly recommendations: TakenBackRecommendationsRepository,
    private readonly holds: ReminderHoldsRepository,
  ) {}

  async restore(
    { tx }: Change,
    { at, accountId, actionIds, recommendationIds }: DoneBulkChange,
  ): Promise<void> {
    const together = { accountId, instants: [at] };
    const items = { actions: actionIds, recommendations: recommendationIds };
    await this.holds.takeBack(tx, together, items);
    await this.actions.takeBackStories(tx, together, items);
    await this.recommendations.takeBackDecisions(tx, together, recommendationIds);
    await this.actions.restore(tx, actionIds, at);
    await this.recommendations.restore(tx, recommendationIds, at);
  }
}
