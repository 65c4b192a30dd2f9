import { Injectable } from '@nestjs/common';
import { type EntityManager, In, IsNull } from 'typeorm';
import { Database } from '../../database/database.service.js';
import type { RemindedItem } from '../by-hand/reminded-item.queries.js';
import { ItemFollower } from './item-follower.entity.js';

/** Keeps who follows what. */
@Injectable()
export class FollowersRepository {
  constructor(private readonly database: Database) {}

  /** Whoever follows the item now. */
  async of(item: Pick<RemindedItem, 'kind' | 'id'>): Promise<ItemFollower[]> {
    const where = { ...keyOf(item), endedAt: IsNull() };
    return this.database.reader.find(ItemFollower, { where, order: { id: 'ASC' } });
  }

  /** Takes somebody up who does not follow the item yet; whoever ended it begins again. */
  async add(
    tx: EntityManager,
    item: Pick<RemindedItem, 'kind' | 'id'>,
    follower: Pick<ItemFollower, 'address' | 'name' | 'accountId'>,
    at: Date,
  ): Promise<void> {
    const { address, name, accountId } = follower;
    const known = await tx.findOneBy(ItemFollower, { ...keyOf(item), address });
    const facts = { name, accountId, endedAt: null };
    if (known) {
      const toldUntil = known.endedAt ? at : known.toldUntil;
      await tx.update(ItemFollower, { id: known.id }, { ...facts, toldUntil });
    } else {
      const none = { actionId: null, recommendationId: null };
      await tx.insert(ItemFollower, {
        ...none,
        ...keyOf(item),
        ...facts,
        address,
        followedAt: at,
        toldUntil: at,
      });
    }
  }

  async byId(tx: EntityManager, id: number): Promise<ItemFollower | null> {
    return tx.findOneBy(ItemFollower, { id });
  }

  async end(tx: EntityManager, id: number, at: Date): Promise<void> {
    await tx.update(ItemFollower, { id, endedAt: IsNull() }, { endedAt: at });
  }

  async endAll(tx: EntityManager, address: string, at: Date): Promise<void> {
    await tx.update(ItemFollower, { address, endedAt: IsNull() }, { endedAt: at });
  }

  async told(tx: EntityManager, ids: readonly number[], until: Date): Promise<void> {
    await tx.update(ItemFollower, { id: In([...ids]) }, { toldUntil: until });
  }
}

function keyOf({ kind, id }: Pick<RemindedItem, 'kind' | 'id'>) {
  return kind === 'action' ? { actionId: id } : { recommendationId: id };
}
