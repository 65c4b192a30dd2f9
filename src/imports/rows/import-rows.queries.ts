import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.service.js';
import type { RowState } from '../import.rules.js';
import type { ImportRow } from './import-row.entity.js';
import type { SheetRow } from './row-cells.js';

/** What became of a row, as the page of the import shows it. */
export type DoneRow = Pick<
  ImportRow,
  'rowNumber' | 'cells' | 'state' | 'reason' | 'doneItems' | 'doneChanges' | 'refusedCells'
>;

const DONE = `select row_number as "rowNumber", cells, state, reason, done_items as "doneItems",
  done_changes as "doneChanges", refused_cells as "refusedCells" from import_rows`;

/** The rows of sheets, read. */
@Injectable()
export class ImportRowsQueries {
  constructor(private readonly database: Database) {}

  /** Every row of a sheet in its order. */
  async all(importId: number): Promise<SheetRow[]> {
    return this.database.rows(
      'select row_number as "rowNumber", cells from import_rows where import_id = $1 order by row_number',
      [importId],
    );
  }

  /** What became of every row of a sheet. */
  async outcomes(importId: number): Promise<DoneRow[]> {
    return this.database.rows(`${DONE} where import_id = $1 order by row_number`, [importId]);
  }

  /** The rows that did not fit, and those of which a cell was not taken. */
  async rejected(importId: number): Promise<DoneRow[]> {
    return this.database.rows(
      `${DONE} where import_id = $1 and (state = 'not-fitting' or refused_cells <> '{}') order by row_number`,
      [importId],
    );
  }

  /** Of how many rows that were taken a cell was not. */
  async withRefusedCells(importId: number): Promise<number> {
    const [found] = await this.database.rows<{ count: number }>(
      `select count(*)::int as count from import_rows where import_id = $1 and refused_cells <> '{}'`,
      [importId],
    );
    return found?.count ?? 0;
  }

  /** The rows from `after` on that came out as `state`, in the order of the sheet. */
  async done(importId: number, state: RowState, after: number, most: number): Promise<DoneRow[]> {
    return this.database.rows(
      `${DONE} where import_id = $1 and state = $2 and row_number > $3 order by row_number limit $4`,
      [importId, state, after, most],
    );
  }
}
