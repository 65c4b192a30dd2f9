import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.js';
import type { ItemKind } from '../import.rules.js';
import type { ActionFacts, RecommendationFacts } from '../rows/row-draft.js';

/** What earlier sheets said of an item. */
export type KnownItem = {
  readonly bodyId: number;
  readonly key: string;
  readonly kind: ItemKind;
  readonly part: number;
  readonly facts: RecommendationFacts | ActionFacts;
};

/** By what sheets know our items, read. */
@Injectable()
export class ImportReferencesQueries {
  constructor(private readonly database: Database) {}

  /** What is known under these references, whatever the body. */
  async under(keys: readonly string[]): Promise<KnownItem[]> {
    return this.database.rows(
      `select body_id as "bodyId", sheet_reference as key, kind, part, facts from import_references
       where sheet_reference = any($1) and facts is not null order by body_id, sheet_reference, kind, part`,
      [[...new Set(keys)]],
    );
  }
}
