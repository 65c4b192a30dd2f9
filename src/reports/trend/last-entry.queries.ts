import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.service.js';

/** What entries of the trail are about that change no action, no verdict, no claim and no date. Of anything else it is not known. */
const MOVES_NOTHING = [
  'report-job',
  'report-template',
  'published-report',
  'letterhead',
  'saved-view',
  'list-columns',
  'reminder',
  'follower',
  // That somebody signed in, or was written to, is an entry too.
  'account',
  'person',
  'message',
  'reply',
  'answer-link',
  'delegation',
];

/** The last entry of the trail that may have changed a trend, which tells one state of the register from another. */
@Injectable()
export class LastEntryQueries {
  constructor(private readonly database: Database) {}

  /** Empty where there is no entry yet. */
  async id(): Promise<string> {
    const [row] = await this.database.rows<{ id: string }>(
      `select id::text as id from audit_entries where subject_kind <> all($1) order by audit_entries.id desc limit 1`,
      [MOVES_NOTHING],
    );
    return row?.id ?? '';
  }
}
