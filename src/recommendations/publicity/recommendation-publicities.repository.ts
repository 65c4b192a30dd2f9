import { Injectable } from '@nestjs/common';
import type { Change } from '../../audit/change.js';
import { dayInLondon } from '../../calendar/clock.js';
import type { ChosenPublicity } from '../../items/publicity/publicity-choice.form.js';
import { formatReference } from '../../items/references/reference.rules.js';
import { Recommendation } from '../recommendation.entity.js';
import { type ActionOfIt, CHANGED_WITH_IT } from './actions-of-it.queries.js';
import { RecommendationPublicity } from './recommendation-publicity.entity.js';

/** Keeps who may read recommendations. */
@Injectable()
export class RecommendationPublicitiesRepository {
  /** Records a decision on a recommendation that is locked, and lets it count. */
  async set({ tx, at, by }: Change, id: number, chosen: ChosenPublicity, reason: string): Promise<void> {
    await tx.insert(RecommendationPublicity, {
      recommendationId: id,
      ...chosen,
      reason,
      decidedOn: dayInLondon(at),
      recordedById: by.accountId,
      recordedAt: at,
    });
    await tx.update(Recommendation, { id }, chosen);
  }

  /** The same for actions that are locked, each with its entry in the trail; an exempt one shows nothing to the public. */
  async setActions(
    { tx, record }: Change,
    actions: readonly ActionOfIt[],
    { publicity, exemptGround }: ChosenPublicity,
    reason: string,
  ): Promise<void> {
    const after = { publicity, exemptGround, publicSummary: null };
    await tx.query(
      'update actions set publicity = $2, exempt_ground = $3, public_summary = null where id = any($1)',
      [actions.map(({ id }) => id), publicity, exemptGround],
    );
    for (const action of actions) {
      await record({
        action: CHANGED_WITH_IT,
        subject: { kind: 'action', id: action.id, reference: formatReference({ kind: 'A', ...action }) },
        before: {
          publicity: action.publicity,
          exemptGround: action.exemptGround,
          publicSummary: action.publicSummary,
        },
        after,
        note: reason,
      });
    }
  }
}
