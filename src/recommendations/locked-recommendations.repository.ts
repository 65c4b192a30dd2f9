import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { formatReference, type Reference } from '../items/references/reference.rules.js';
import { NotFound } from '../web/errors.js';
import { Recommendation } from './recommendation.entity.js';

type Numbered = Pick<Reference, 'year' | 'number'>;

/** Recommendations that are to be changed. */
@Injectable()
export class LockedRecommendationsRepository {
  /** The recommendation; nobody else may change it until this transaction ends. @throws NotFound */
  async one(tx: EntityManager, reference: Numbered): Promise<Recommendation> {
    const [item] = await this.several(tx, [reference]);
    if (!item) throw new Error('no reference was asked for');
    return item;
  }

  /** Those with these ids, locked in their order. */
  async ofIds(tx: EntityManager, ids: readonly number[]): Promise<Recommendation[]> {
    return tx.find(Recommendation, {
      where: { id: In([...ids]) },
      order: { id: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
  }

  /**
   * These, in the order asked for; locked in the order of their ids, so that two who lock several do not wait for each other.
   * @throws NotFound
   */
  async several(tx: EntityManager, references: readonly Numbered[]): Promise<Recommendation[]> {
    const found = await tx.find(Recommendation, {
      where: references.map(({ year, number }) => ({ year, number })),
      select: { id: true },
    });
    const items = await tx.find(Recommendation, {
      where: { id: In(found.map(({ id }) => id)) },
      order: { id: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
    return references.map(({ year, number }) => {
      const item = items.find((each) => each.year === year && each.number === number);
      if (!item) throw new NotFound(`Recommendation ${formatReference({ kind: 'R', year, number })}`);
      return item;
    });
  }
}
