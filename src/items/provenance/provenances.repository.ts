import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { insertMany } from '../../database/insert-many.js';
import { ItemProvenance } from './item-provenance.entity.js';

/** Keeps which item came from which body. */
@Injectable()
export class ProvenancesRepository {
  async add(tx: EntityManager, provenances: readonly Omit<ItemProvenance, 'id'>[]): Promise<void> {
    await insertMany(tx, ItemProvenance, provenances);
  }
}
