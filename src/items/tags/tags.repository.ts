import { Injectable } from '@nestjs/common';
import type { EntityManager, EntityTarget } from 'typeorm';
import type { TagsAndWards } from './tags-and-wards.js';

/** Keeps the tags and wards of items. */
@Injectable()
export class TagsRepository {
  /** Gives an item that is locked these tags and wards, and no others. */
  async set<Item extends object>(
    tx: EntityManager,
    entity: EntityTarget<Item>,
    id: number,
    { tags, wards }: TagsAndWards,
  ): Promise<void> {
    const facts = { tags: [...tags], wards: [...wards] };
    await tx
      .createQueryBuilder()
      .update(entity)
      .set(facts as object)
      .where('id = :id', { id })
      .execute();
  }
}
