import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.service.js';
import { REDUCTION_ACTION, REMOVAL_ACTION } from '../removal/trail-removals.repository.js';
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
      `select e.id, audit_entry_words(e) as words, e.digest, e.is_redacted or e.is_actor_reduced as "isRedacted",
         (e.details_digest is not null or not e.is_redacted) and (e.actor_digest is not null or not e.is_actor_reduced) as "isSalted",
         e.is_actor_reduced as "isActorReduced",
         case when e.is_redacted or e.is_actor_reduced then audit_entry_shown(e) else '' end as shown
       from audit_entries e where e.id > $1 order by e.id limit $2`,
      [after, most],
    );
  }

  /** What entries that tell of removals carry for each entry from which something went; the latest has the last word. */
  async seals(): Promise<ReadonlyMap<number, string>> {
    const rows = await this.database.rows<{ id: number; seal: string }>(
      `select s.key::int as id, s.value as seal from audit_entries e, jsonb_each_text(e.after->'sealed') s
       where e.action = any($1) and s.key::int < e.id order by e.id`,
      [[REMOVAL_ACTION, REDUCTION_ACTION]],
    );
    return new Map(rows.map(({ id, seal }) => [id, seal]));
  }

  async entry(id: number): Promise<NamedEntry | null> {
    const [entry] = await this.database.rows<NamedEntry>(
      'select id, at, actor, action, subject_reference as reference from audit_entries where id = $1',
      [id],
    );
    return entry ?? null;
  }
}
