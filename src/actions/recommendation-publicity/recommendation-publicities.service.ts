import { Injectable } from '@nestjs/common';
import type { By } from '../../audit/change.js';
import { Changes } from '../../audit/changes.service.js';
import { requireUnchanged } from '../../audit/history.queries.js';
import type { ChosenPublicity } from '../../items/publicity/publicity-choice.form.js';
import { pathOfReference, type Reference } from '../../items/references/reference.rules.js';
import { clockSubject } from '../../recommendations/clocks/recommendation-clocks.repository.js';
import { LockedRecommendationsRepository } from '../../recommendations/locked-recommendations.repository.js';
import { RecommendationPublicitiesRepository } from '../../recommendations/publicity/recommendation-publicities.repository.js';
import { ActionsOfItQueries } from './actions-of-it.queries.js';
import { ActionsOfItRepository } from './actions-of-it.repository.js';
import { isInherited } from './publicity-inheritance.rules.js';

/** A decision on who may read a recommendation. */
export type PublicityDecision = {
  readonly chosen: ChosenPublicity;
  readonly reason: string;
  /** Whether those of its actions are changed with it whose publicity came with it. */
  readonly withActions: boolean;
};

/** Who may read recommendations. */
@Injectable()
export class RecommendationPublicitiesService {
  constructor(
    private readonly changes: Changes,
    private readonly locked: LockedRecommendationsRepository,
    private readonly publicities: RecommendationPublicitiesRepository,
    private readonly actions: ActionsOfItQueries,
    private readonly following: ActionsOfItRepository,
  ) {}

  /** Its actions follow as {@link isInherited} says. @throws ChangedMeanwhile */
  async change(by: By, reference: Reference, decision: PublicityDecision, seen: number): Promise<void> {
    const { chosen, reason, withActions } = decision;
    await this.changes.make(by, async (change) => {
      const item = await this.locked.one(change.tx, reference);
      const subject = clockSubject(item);
      await requireUnchanged(change.tx, subject, pathOfReference(reference), seen);
      const { publicity, exemptGround, publicSummary } = item;
      const actions = await this.actions.lock(change.tx, [item.id]);
      await this.publicities.set(change, item.id, chosen, reason);
      await change.record({
        action: 'changed who may read it',
        subject,
        before: { publicity, exemptGround, publicSummary },
        after: { ...chosen },
        note: reason,
      });
      const following = actions.filter((action) =>
        isInherited({ before: publicity, chosen, withActions }, action),
      );
      await this.following.set(change, following, chosen, reason);
    });
  }
}
