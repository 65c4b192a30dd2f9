import { Injectable } from '@nestjs/common';
import type { Change } from '../../audit/change.js';
import { dayInLondon } from '../../calendar/clock.js';
import { Recommendation } from '../recommendation.entity.js';
import { formatReference } from '../reference.rules.js';
import type { ChosenPublicity } from './forms/publicity-choice.form.js';
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

  /** The same for every action of the recommendation, each with its entry in the trail; an exempt one shows nothing to the public. */
  async setActions(
    { tx, record }: Change,
    id: number,
    chosen: ChosenPublicity,
    reason: string,
  ): Promise<number> {
    const { publicity, exemptGround } = chosen;
    const [changed]: [{ id: number; year: number; number: number; before: string }[], number] =
      await tx.query(
        `update actions a set publicity = $2, exempt_ground = $3, public_summary = null
         from (select id, publicity from actions where recommendation_id = $1 order by id for update) was
         where a.id = was.id and was.publicity <> $2
         returning a.id, a.year, a.number, was.publicity as before`,
        [id, publicity, exemptGround],
      );
    for (const { before, ...action } of changed) {
      await record({
        action: 'changed who may read it, with its recommendation',
        subject: { kind: 'action', id: action.id, reference: formatReference({ kind: 'A', ...action }) },
        before: { publicity: before },
        after: { publicity },
        note: reason,
      });
    }
    return changed.length;
  }
}
