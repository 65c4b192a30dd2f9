import { Injectable } from '@nestjs/common';
import type { Change } from '../../audit/change.js';
import { dayInLondon } from '../../calendar/clock.js';
import { Recommendation } from '../recommendation.entity.js';
import { RecommendationCorrection } from './recommendation-correction.entity.js';

/** The words of a recommendation and the paper's own number for it. */
export type Wording = { readonly label: string | null; readonly text: string };

/** Puts wordings right. What was corrected is kept, from the first wording on. */
@Injectable()
export class WordingRepository {
  /**
   * Words a recommendation that is locked anew.
   * @returns the wording that it had
   */
  async correct({ tx, at, by }: Change, id: number, wording: Wording, reason: string): Promise<Wording> {
    const { label, text } = await tx.findOneByOrFail(Recommendation, { id });
    await tx.insert(RecommendationCorrection, {
      recommendationId: id,
      labelBefore: label,
      textBefore: text,
      labelAfter: wording.label,
      textAfter: wording.text,
      reason,
      correctedOn: dayInLondon(at),
      recordedById: by.accountId,
      recordedAt: at,
    });
    await tx.update(Recommendation, { id }, { label: wording.label, text: wording.text });
    return { label, text };
  }

  /** The words alone; the label stays. */
  async correctText(change: Change, id: number, text: string, reason: string): Promise<void> {
    const { label } = await change.tx.findOneByOrFail(Recommendation, { id });
    await this.correct(change, id, { label, text }, reason);
  }
}
