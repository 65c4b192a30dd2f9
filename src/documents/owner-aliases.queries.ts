import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.service.js';

/** By what words papers call owners. */
@Injectable()
export class OwnerAliasesQueries {
  constructor(private readonly database: Database) {}

  /** The owner that each of the words settled on review stands for, by the words folded as names are compared. */
  async all(): Promise<ReadonlyMap<string, number>> {
    const rows = await this.database.rows<{ words: string; ownerId: number }>(
      'select words, owner_id as "ownerId" from owner_aliases',
    );
    return new Map(rows.map(({ words, ownerId }) => [words, ownerId]));
  }
}
