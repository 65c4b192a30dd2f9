import type { EntityManager } from 'typeorm';

/** Items of both kinds, by their ids. */
export type ItemIds = {
  readonly recommendationIds: readonly number[];
  readonly actionIds: readonly number[];
};

/**
 * Nobody changes these items until the transaction ends. Whoever locks items of both kinds does so in this one order, so that two who do
 * wait for each other in turn.
 */
export async function lockItems(tx: EntityManager, { recommendationIds, actionIds }: ItemIds): Promise<void> {
  await tx.query('select id from recommendations where id = any($1) order by id for update', [
    recommendationIds,
  ]);
  await tx.query('select id from actions where id = any($1) order by id for update', [actionIds]);
}
