import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { Recommendation } from '../recommendation.entity.js';

/** Recommendations that pass from one body to another. */
@Injectable()
export class TransferredRecommendationsRepository {
  /** Sets who watches them from now on. */
  async watch(tx: EntityManager, ids: readonly number[], bodyId: number): Promise<void> {
    await tx.update(Recommendation, { id: In([...ids]) }, { bodyId });
  }

  /** Sets who is to answer them. */
  async address(tx: EntityManager, ids: readonly number[], addresseeId: number): Promise<void> {
    await tx.update(Recommendation, { id: In([...ids]) }, { addresseeId });
  }
}
