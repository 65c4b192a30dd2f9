import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.service.js';

/** The import that entered an item, and when. */
export type ImportedFrom = { readonly importId: number; readonly filename: string; readonly at: Date };

/** Tells which items came from a sheet. */
@Injectable()
export class ImportedItemsQueries {
  constructor(private readonly database: Database) {}

  /** Null where the item was not entered by an import. */
  async of(kind: 'action' | 'recommendation', id: number): Promise<ImportedFrom | null> {
    const [found] = await this.database.rows<ImportedFrom>(
      `select i.id as "importId", i.filename, e.at from import_effects e join imports i on i.id = e.import_id
       where e.subject_id = $2 and e.kind = $1 order by e.id limit 1`,
      [kind, id],
    );
    return found ?? null;
  }
}
