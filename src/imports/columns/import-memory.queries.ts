import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.service.js';
import type { ColumnField, Meaning } from '../import.rules.js';

/** What headings and statuses were chosen to mean before, by their plain words. */
@Injectable()
export class ImportMemoryQueries {
  constructor(private readonly database: Database) {}

  async headings(): Promise<Map<string, ColumnField | 'nothing'>> {
    const rows = await this.database.rows<{ heading: string; field: ColumnField | 'nothing' }>(
      'select heading, field from import_headings',
    );
    return new Map(rows.map(({ heading, field }) => [heading, field]));
  }

  async statuses(): Promise<Map<string, Meaning>> {
    const rows = await this.database.rows<{ status: string; meaning: Meaning }>(
      'select status, meaning from import_statuses',
    );
    return new Map(rows.map(({ status, meaning }) => [status, meaning]));
  }
}
