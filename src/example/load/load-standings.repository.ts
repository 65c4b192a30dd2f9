import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** What keeps how items stand beside them, at each write. */
const KEEPERS = [
  'keep_action_standings',
  'keep_recommendation_standings',
  'keep_answered_standings',
  'mark_uncounted_actions',
  'mark_uncounted_recommendations',
] as const;

const DERIVED = ['action_standings', 'recommendation_standings'] as const;

const UNCOUNTED = `insert into uncounted_items (kind, item_id)
  select 'action', id from actions union all select 'recommendation', id from recommendations`;

/**
 * How the made-up items stand, worked out once at the end. Kept at each write it would take hours for a million: PostgreSQL knows
 * nothing yet of tables that are being filled, and looks each item up by reading them whole.
 */
@Injectable()
export class LoadStandingsRepository {
  async stopKeeping(tx: EntityManager): Promise<void> {
    await this.setTriggers(tx, 'disable');
  }

  /** Works out what was not kept, and keeps it from then on. */
  async keepAgain(tx: EntityManager): Promise<void> {
    for (const table of DERIVED) {
      await tx.query(`insert into ${table} select * from derived_${table} on conflict do nothing`);
      await tx.query(`analyze ${table}`);
    }
    await tx.query(UNCOUNTED);
    await this.setTriggers(tx, 'enable');
  }

  private async setTriggers(tx: EntityManager, to: 'disable' | 'enable'): Promise<void> {
    const triggers: { name: string; of: string }[] = await tx.query(
      `select quote_ident(t.tgname) as name, t.tgrelid::regclass::text as of from pg_trigger t join pg_proc p on p.oid = t.tgfoid
       where p.proname = any($1) order by 2, 1`,
      [KEEPERS],
    );
    for (const { name, of } of triggers) await tx.query(`alter table ${of} ${to} trigger ${name}`);
  }
}
