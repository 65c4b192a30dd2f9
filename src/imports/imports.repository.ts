import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { NotFound } from '../web/errors.js';
import { SheetImport } from './import.entity.js';
import { ImportContent } from './intake/import-content.entity.js';
import type { SheetTable } from './reading/sheet-table.rules.js';
import { ImportRow } from './rows/import-row.entity.js';

/** Keeps imports. */
@Injectable()
export class ImportsRepository {
  /** Keeps a file with its table, where that is known. @returns its id */
  async add(
    tx: EntityManager,
    sheet: Pick<
      SheetImport,
      'filename' | 'checksum' | 'sheetNames' | 'bodyId' | 'publicity' | 'uploadedById' | 'uploadedAt'
    >,
    content: Buffer,
  ): Promise<number> {
    const inserted = await tx.insert(SheetImport, sheet);
    const { id } = inserted.identifiers[0] as { id: number };
    await tx.insert(ImportContent, { importId: id, content });
    return id;
  }

  /** The import, which nobody else may change until this transaction ends. @throws NotFound */
  async lock(tx: EntityManager, id: number): Promise<SheetImport> {
    const found = await tx.findOne(SheetImport, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!found) throw new NotFound(`Import ${id}`);
    return found;
  }

  async change(
    tx: EntityManager,
    id: number,
    facts: Partial<
      Pick<
        SheetImport,
        'plan' | 'state' | 'startedById' | 'startedAt' | 'endedAt' | 'undoneById' | 'undoneAt'
      >
    >,
  ): Promise<void> {
    await tx.update(SheetImport, { id }, facts);
  }

  /** Takes the table of a sheet in place of any taken before. */
  async takeTable(
    tx: EntityManager,
    id: number,
    sheet: string,
    { headings, rows, title }: SheetTable,
  ): Promise<void> {
    await tx.delete(ImportRow, { importId: id });
    await tx.update(SheetImport, { id }, { sheet, headings: [...headings], title, plan: null });
    const given = rows.map(({ rowNumber, cells }) => ({ row_number: rowNumber, cells }));
    await tx.query(
      `insert into import_rows (import_id, row_number, cells)
       select $1::integer, row_number, cells from jsonb_to_recordset($2::jsonb) as r (row_number integer, cells text[])`,
      [id, JSON.stringify(given)],
    );
  }

  /** Ends an import of which no row waits any more, not even in another transaction. @returns whether it was this call that ended it */
  async end(tx: EntityManager, id: number, at: Date): Promise<boolean> {
    const ended: [unknown[], number] = await tx.query(
      `update imports set state = 'done', ended_at = $2 where id = $1 and state = 'running'
         and not exists (select 1 from import_rows where import_id = $1 and state = 'waiting') returning id`,
      [id, at],
    );
    return ended[1] > 0;
  }
}
