import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** Keeps the tags and wards of items. */
@Injectable()
export class TagsRepository {
  /** Gives an item that is locked these tags and wards, and no others. */
  async set(
    tx: EntityManager,
    table: 'recommendations' | 'actions',
    id: number,
    tags: readonly string[],
    wards: readonly string[],
  ): Promise<void> {
    await tx.query(`update ${table} set tags = $2, wards = $3 where id = $1`, [id, tags, wards]);
  }
}
