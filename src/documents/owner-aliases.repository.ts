import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { OwnerAlias } from './owner-alias.entity.js';

/** Remembers by what words papers call owners. */
@Injectable()
export class OwnerAliasesRepository {
  /** Takes these words for this owner from now on; whoever settled them last is right. */
  async learn(tx: EntityManager, alias: Omit<OwnerAlias, 'id'>): Promise<void> {
    await tx.upsert(OwnerAlias, alias, ['words']);
  }
}
