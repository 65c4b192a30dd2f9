import { Injectable } from '@nestjs/common';
import type { Change } from '../../audit/change.js';
import { dayInLondon } from '../../calendar/clock.js';
import { detailsIn, type RecommendationDetails } from '../details/recommendation-details.rules.js';
import { Recommendation } from '../recommendation.entity.js';
import { RecommendationCorrection } from './recommendation-correction.entity.js';

/** The words of a recommendation, and its details. */
export type Wording = { readonly text: string; readonly details: RecommendationDetails };

/** What the trail says of a wording. */
export function wordingInTrail({ text, details }: Wording): Record<string, unknown> {
  return { ...details, text };
}

/** Puts wordings right. What was corrected is kept, from the first wording on. */
@Injectable()
export class WordingRepository {
  /**
   * Words a recommendation that is locked anew.
   * @returns the wording that it had
   */
  async correct({ tx, at, by }: Change, id: number, wording: Wording, reason: string): Promise<Wording> {
    const item = await tx.findOneByOrFail(Recommendation, { id });
    const before = { text: item.text, details: detailsIn(item) };
    await tx.insert(RecommendationCorrection, {
      recommendationId: id,
      detailsBefore: before.details,
      textBefore: before.text,
      detailsAfter: wording.details,
      textAfter: wording.text,
      reason,
      correctedOn: dayInLondon(at),
      recordedById: by.accountId,
      recordedAt: at,
    });
    await tx.update(Recommendation, { id }, { text: wording.text, ...wording.details });
    return before;
  }

  /** The words alone; the details stay. */
  async correctText(change: Change, id: number, text: string, reason: string): Promise<void> {
    const item = await change.tx.findOneByOrFail(Recommendation, { id });
    await this.correct(change, id, { text, details: detailsIn(item) }, reason);
  }
}
