import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { RowState } from '../import.rules.js';
import type { ReadRow, RowDraft } from './row-draft.js';

/** What became of a row. */
export type RowOutcome = {
  readonly state: Exclude<RowState, 'waiting'>;
  readonly reason: string | null;
  readonly doneItems: readonly string[];
  readonly doneChanges: readonly string[];
  readonly refusedCells: readonly string[];
};

export type SettledRow = RowOutcome & { readonly id: number };

export type WaitingRow = { readonly id: number; readonly rowNumber: number; readonly draft: RowDraft };

/** Keeps what the rows of sheets are to become, and became. */
@Injectable()
export class ImportRowsRepository {
  /** Writes what each row is to become; what does not fit and what is no item is settled at once. */
  async prepare(tx: EntityManager, importId: number, read: readonly ReadRow[]): Promise<void> {
    const rows = read.map(({ rowNumber, draft, reason }) => ({ row_number: rowNumber, draft, reason }));
    await tx.query(
      `update import_rows r set draft = p.draft, reason = p.reason,
              state = case when p.reason is not null then 'not-fitting' when p.draft is null then 'no-item' else 'waiting' end
       from jsonb_to_recordset($2::jsonb) as p (row_number integer, draft jsonb, reason text)
       where r.import_id = $1 and r.row_number = p.row_number`,
      [importId, JSON.stringify(rows)],
    );
  }

  /** The next rows that wait, held until the transaction ends; those that another holds are passed over. */
  async claim(tx: EntityManager, importId: number, most: number): Promise<WaitingRow[]> {
    return tx.query(
      `select id, row_number as "rowNumber", draft from import_rows
       where import_id = $1 and state = 'waiting' order by row_number limit $2 for update skip locked`,
      [importId, most],
    );
  }

  async settle(tx: EntityManager, rows: readonly SettledRow[]): Promise<void> {
    await tx.query(
      `update import_rows r set state = s.state, reason = s.reason, done_items = s."doneItems", done_changes = s."doneChanges", refused_cells = s."refusedCells"
       from jsonb_to_recordset($1::jsonb) as s (id integer, state text, reason text, "doneItems" text[], "doneChanges" text[], "refusedCells" text[]) where r.id = s.id`,
      [JSON.stringify(rows)],
    );
  }
}
