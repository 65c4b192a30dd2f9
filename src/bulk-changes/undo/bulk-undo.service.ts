import { Injectable } from '@nestjs/common';
import { TakenBackActionsRepository } from '../../actions/undo/taken-back-actions.repository.js';
import type { By, Change } from '../../audit/change.js';
import { Changes } from '../../audit/changes.service.js';
import { Config } from '../../config/config.js';
import { ageAndSince, undoRefusal } from '../../items/undo/undo-obstacles.rules.js';
import { TakenBackRecommendationsRepository } from '../../recommendations/undo/taken-back-recommendations.repository.js';
import { ReminderHoldsRepository } from '../../reminders/holds/reminder-holds.repository.js';
import { BulkChangesRepository } from '../bulk-changes.repository.js';
import { BulkUndoQueries, type DoneBulkChange } from './bulk-undo.queries.js';

/** Takes a change of many items back as a whole: each is again exactly what it was. */
@Injectable()
export class BulkUndoService {
  constructor(
    private readonly changes: Changes,
    private readonly undo: BulkUndoQueries,
    private readonly kept: BulkChangesRepository,
    private readonly restoring: BulkRestoring,
    private readonly config: Config,
  ) {}

  /** @throws Refused with what stands in the way */
  async undoWhole(by: By, done: DoneBulkChange): Promise<void> {
    await this.changes.make(by, async (change) => {
      const { tx, at, record } = change;
      const locked = await this.kept.lock(tx, done.id);
      if (locked?.undoneAt !== null) throw undoRefusal(['It was undone already']);
      await this.undo.lockItems(tx, done);
      const { age, since } = ageAndSince(done.at, await this.undo.doneSinceIn(tx, done), at, {
        minutes: this.config.undoMinutes,
      });
      if (age.length + since.length > 0) throw undoRefusal([...age, ...since]);
      const items = await this.kept.itemsOf(tx, done.id);
      await this.restoring.restore(change, done);
      await this.kept.markUndone(tx, done.id, at, by);
      for (const subject of items) await record({ action: 'undid the change of many at once', subject });
      return true;
    });
  }
}

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
