import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** Items by their ids. */
export type NotedIds = { readonly action: readonly number[]; readonly recommendation: readonly number[] };

/** What was taken, and how many notes that were: an item is noted once for each change. */
export type TakenItems = NotedIds & { readonly notes: number };

type Noted = { readonly kind: keyof NotedIds; readonly id: number };

const TAKEN = `
  delete from uncounted_items where id in (select id from uncounted_items order by id limit $1) returning kind, item_id as id`;

/** The notes of what has changed. */
@Injectable()
export class UncountedItemsRepository {
  /** Takes the oldest notes out. */
  async take(tx: EntityManager, most: number): Promise<TakenItems> {
    const [taken]: [Noted[]] = await tx.query(TAKEN, [most]);
    const ids = (kind: Noted['kind']) => [
      ...new Set(taken.filter((each) => each.kind === kind).map(({ id }) => id)),
    ];
    return { action: ids('action'), recommendation: ids('recommendation'), notes: taken.length };
  }
}
