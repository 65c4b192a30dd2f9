import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.service.js';
import { publicityOf } from '../items/publicity/visible-rows.queries.js';
import { NotFound } from '../web/errors.js';
import type { SheetImport } from './import.entity.js';
import type { RowState } from './import.rules.js';

/** An import as pages and services read it. */
export type ImportRead = Omit<SheetImport, 'checksum' | 'uploadedById' | 'undoneById'> & {
  readonly bodyCode: string;
  readonly bodyName: string;
  readonly uploadedBy: string;
  readonly startedBy: string | null;
  readonly undoneBy: string | null;
};

/** How many rows of an import there are in each state. */
export type RowCounts = Readonly<Record<RowState, number>>;

const IMPORT = `
  select i.id, i.filename, i.sheet_names as "sheetNames", i.sheet, i.headings, i.title, i.body_id as "bodyId",
         b.code as "bodyCode", b.name as "bodyName", ${publicityOf('i')}, i.plan, i.state,
         a.name as "uploadedBy", i.uploaded_at as "uploadedAt", i.started_by_id as "startedById",
         s.name as "startedBy", u.name as "undoneBy", i.started_at as "startedAt", i.ended_at as "endedAt", i.undone_at as "undoneAt",
         i.content_removed_at as "contentRemovedAt", i.content_removed_by as "contentRemovedBy",
         i.content_removed_reason as "contentRemovedReason"
  from imports i join bodies b on b.id = i.body_id join accounts a on a.id = i.uploaded_by_id
  left join accounts s on s.id = i.started_by_id left join accounts u on u.id = i.undone_by_id`;

const MOST_LISTED = 100;

/** Imports of spreadsheets, read. */
@Injectable()
export class ImportsQueries {
  constructor(private readonly database: Database) {}

  /** @throws NotFound */
  async byId(id: number): Promise<ImportRead> {
    const [found] = await this.database.rows<ImportRead>(`${IMPORT} where i.id = $1`, [id]);
    if (!found) throw new NotFound(`Import ${id}`);
    return found;
  }

  /** The latest imports, newest first. */
  async latest(): Promise<(ImportRead & { readonly rows: number })[]> {
    return this.database.rows(
      `select f.*, (select count(*)::int from import_rows r where r.import_id = f.id) as rows
       from (${IMPORT} order by i.id desc limit $1) f order by f.id desc`,
      [MOST_LISTED],
    );
  }

  /** The ids of the imports that have rows to take in. */
  async running(): Promise<number[]> {
    const rows = await this.database.rows<{ id: number }>(
      `select id from imports where state = 'running' order by id`,
    );
    return rows.map(({ id }) => id);
  }

  async counts(id: number): Promise<RowCounts> {
    const rows = await this.database.rows<{ state: RowState; count: number }>(
      'select state, count(*)::int as count from import_rows where import_id = $1 group by state',
      [id],
    );
    const none: RowCounts = { waiting: 0, new: 0, changed: 0, unchanged: 0, 'not-fitting': 0, 'no-item': 0 };
    return { ...none, ...Object.fromEntries(rows.map(({ state, count }) => [state, count])) };
  }

  /** The bytes of its file. */
  async content(id: number): Promise<Buffer> {
    const [row] = await this.database.rows<{ content: Buffer }>(
      'select content from import_contents where import_id = $1',
      [id],
    );
    if (!row) throw new NotFound(`The file of import ${id}`);
    return Buffer.from(row.content);
  }
}
