import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
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

  /** The same decision on several. */
  async setAll(
    { tx, at, by }: Change,
    ids: readonly number[],
    chosen: ChosenPublicity,
    reason: string,
  ): Promise<void> {
    if (ids.length === 0) return;
    const decided = {
      ...chosen,
      reason,
      decidedOn: dayInLondon(at),
      recordedById: by.accountId,
      recordedAt: at,
    };
    await tx.insert(
      RecommendationPublicity,
      ids.map((recommendationId) => ({ ...decided, recommendationId })),
    );
    await tx.update(Recommendation, { id: In([...ids]) }, chosen);
  }
}
