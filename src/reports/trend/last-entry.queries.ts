import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.service.js';

/** The last entry of the trail, which tells one state of the register from another. */
@Injectable()
export class LastEntryQueries {
  constructor(private readonly database: Database) {}

  /** Empty where there is no entry yet. */
  async id(): Promise<string> {
    const [row] = await this.database.rows<{ id: string }>(
      'select id::text as id from audit_entries order by audit_entries.id desc limit 1',
    );
    return row?.id ?? '';
  }
}
