import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.service.js';
import type { ChainLink } from './chain.rules.js';

/** An entry in few words, for whoever looks for it. */
export type NamedEntry = {
  readonly id: number;
  readonly at: Date;
  readonly actor: string;
  readonly action: string;
  readonly reference: string | null;
};

/** The trail as a chain. */
@Injectable()
export class ChainQueries {
  constructor(private readonly database: Database) {}

  /** The next `most` links after the entry `after`, in the order of the chain. */
  async links(after: number, most: number): Promise<ChainLink[]> {
    return this.database.rows(
      `select e.id, audit_entry_words(e) as words, e.digest from audit_entries e where e.id > $1 order by e.id limit $2`,
      [after, most],
    );
  }

  async entry(id: number): Promise<NamedEntry | null> {
    const [entry] = await this.database.rows<NamedEntry>(
      'select id, at, actor, action, subject_reference as reference from audit_entries where id = $1',
      [id],
    );
    return entry ?? null;
  }
}
