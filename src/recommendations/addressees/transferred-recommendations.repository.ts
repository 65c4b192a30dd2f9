import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { ClockEvent } from '../clocks/clock-event.entity.js';
import { Recommendation } from '../recommendation.entity.js';
import { RecommendationAddressee } from './recommendation-addressee.entity.js';

/** Recommendations that pass from one body to another. */
@Injectable()
export class TransferredRecommendationsRepository {
  /** Sets who watches them from now on. */
  async watch(tx: EntityManager, ids: readonly number[], bodyId: number): Promise<void> {
    await tx.update(Recommendation, { id: In([...ids]) }, { bodyId });
  }

  /**
   * Sets who is to answer them in the place of a body, be it the first or a further one: under the same clock, with the days that
   * started it. A successor that was asked beside it already owes one answer, and not two.
   */
  async address(tx: EntityManager, ids: readonly number[], fromId: number, toId: number): Promise<void> {
    const of = In([...ids]);
    const further = await tx.find(RecommendationAddressee, {
      where: { recommendationId: of, bodyId: In([fromId, toId]) },
    });
    const first = await tx.find(Recommendation, {
      select: { id: true, addresseeId: true },
      where: { id: of },
    });
    for (const { id, addresseeId } of first) {
      const place = { recommendationId: id, bodyId: fromId };
      const isAsked = further.some((row) => row.recommendationId === id && row.bodyId === toId);
      if (addresseeId === fromId) {
        await tx.update(Recommendation, { id }, { addresseeId: toId });
        if (isAsked) await tx.delete(RecommendationAddressee, { ...place, bodyId: toId });
      } else if (isAsked || addresseeId === toId) {
        await tx.delete(RecommendationAddressee, place);
      } else {
        await tx.update(RecommendationAddressee, place, { bodyId: toId });
        await tx.update(ClockEvent, { recommendationId: id, addresseeId: fromId }, { addresseeId: toId });
      }
    }
  }
}
