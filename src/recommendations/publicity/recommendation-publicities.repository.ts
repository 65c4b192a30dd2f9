import { Injectable } from '@nestjs/common';
import type { Change } from '../../audit/change.js';
import { dayInLondon } from '../../calendar/clock.js';
import type { ChosenPublicity } from '../../items/publicity/publicity-choice.form.js';
import { Recommendation } from '../recommendation.entity.js';
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
}
