import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import type { Change } from '../../audit/change.js';
import type { ClockOfItem } from '../../deadlines/clock-event.rules.js';
import { BodyClocksRepository } from '../clocks/body-clocks.repository.js';
import { RecommendationAddressee } from './recommendation-addressee.entity.js';

/** Keeps to whom recommendations are addressed beside the body that is to answer first. */
@Injectable()
export class AddresseesRepository {
  constructor(private readonly clocks: BodyClocksRepository) {}

  /** The further addressees of these, in the order in which they were named. */
  async of(tx: EntityManager, recommendationIds: readonly number[]): Promise<number[]> {
    const rows = await tx.find(RecommendationAddressee, {
      where: { recommendationId: In([...recommendationIds]) },
      order: { id: 'ASC' },
    });
    return rows.map(({ bodyId }) => bodyId);
  }

  /**
   * Makes `bodyIds` the further addressees of a recommendation that is locked, each under the clock of its kind.
   * @param acting the clock that follows from the capacity in which the panel acts instead; null for none
   */
  async set(
    { tx, at, by }: Pick<Change, 'tx' | 'at' | 'by'>,
    recommendationId: number,
    bodyIds: readonly number[],
    acting: ClockOfItem | null,
  ): Promise<void> {
    const known = await this.of(tx, [recommendationId]);
    const gone = known.filter((id) => !bodyIds.includes(id));
    const added = bodyIds.filter((id) => !known.includes(id));
    if (gone.length > 0) await tx.delete(RecommendationAddressee, { recommendationId, bodyId: In(gone) });
    if (added.length > 0) {
      const recorded = { recordedById: by.accountId, recordedAt: at };
      const clocks = await this.clocks.defaults(tx, added);
      await tx.insert(
        RecommendationAddressee,
        added.map((bodyId) => ({ recommendationId, bodyId, ...(acting ?? clocks.get(bodyId)), ...recorded })),
      );
    }
  }

  /** The names of these bodies, in this order. */
  async names(tx: EntityManager, bodyIds: readonly number[]): Promise<string[]> {
    const rows: { id: number; name: string }[] = await tx.query(
      'select id, name from bodies where id = any($1)',
      [bodyIds],
    );
    return bodyIds.flatMap((id) => rows.find((row) => row.id === id)?.name ?? []);
  }
}
