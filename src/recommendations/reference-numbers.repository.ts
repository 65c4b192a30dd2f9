import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Reference, ReferenceKind } from './reference.rules.js';

/** Gives out references. */
@Injectable()
export class ReferenceNumbersRepository {
  /**
   * The next `count` references of a kind and year, in order. Whoever asks at the same time waits until this transaction ends; where
   * it is undone, so are its numbers: none is used twice, none is skipped.
   */
  async next(tx: EntityManager, kind: ReferenceKind, year: number, count = 1): Promise<Reference[]> {
    const [row]: { last: number }[] = await tx.query(
      `insert into reference_counters as c (kind, year, last_number) values ($1, $2, $3)
       on conflict (kind, year) do update set last_number = c.last_number + excluded.last_number
       returning last_number as last`,
      [kind, year, count],
    );
    const last = row?.last ?? count;
    return Array.from({ length: count }, (_, index) => ({ kind, year, number: last - count + 1 + index }));
  }
}
