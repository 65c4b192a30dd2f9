import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database } from '../../database/database.service.js';
import type { BulkKind } from '../../items/choosing/bulk-kinds.js';
import { printedReference } from '../../items/references/printed-reference.sql.js';
import { type DoneSince, ITEMS_CHANGED_SINCE } from '../../items/undo/done-since.sql.js';

/** A change of many items, to be undone. */
export type DoneBulkChange = {
  readonly id: number;
  readonly kind: BulkKind;
  readonly accountId: number;
  readonly by: string;
  readonly at: Date;
  readonly isUndone: boolean;
  readonly actionIds: readonly number[];
  readonly recommendationIds: readonly number[];
  /** The bodies whose items they are. */
  readonly bodyIds: readonly number[];
};

const DONE = `
  select c.id, c.kind, c.recorded_by_id as "accountId", w.name as by, c.recorded_at as at, c.undone_at is not null as "isUndone",
    array(select i.action_id from bulk_change_items i where i.bulk_change_id = c.id and i.action_id is not null order by 1) as "actionIds",
    array(select i.recommendation_id from bulk_change_items i where i.bulk_change_id = c.id and i.recommendation_id is not null
      order by 1) as "recommendationIds",
    array(select coalesce(a.body_id, r.body_id) from bulk_change_items i left join actions a on a.id = i.action_id
      left join recommendations r on r.id = i.recommendation_id where i.bulk_change_id = c.id) as "bodyIds"
  from bulk_changes c join accounts w on w.id = c.recorded_by_id`;

const REMINDED_SINCE = `
  select ${printedReference('R', 'r')} as reference, 'somebody was reminded of it' as action, 'Matters Arising' as actor,
    max(m.recorded_at) as at
  from reminders m join recommendations r on r.id = m.recommendation_id
  where m.recorded_at > $1 and m.message_id is not null and r.id = any($2) group by r.year, r.number
  union all
  select ${printedReference('A', 'a')}, 'somebody was reminded of it', 'Matters Arising', max(m.recorded_at)
  from reminders m join actions a on a.id = m.action_id
  where m.recorded_at > $1 and m.message_id is not null and a.id = any($3) group by a.year, a.number
  limit 20`;

const MOST_LISTED = 50;

/** Changes of many items, and what stands in the way of undoing them. */
@Injectable()
export class BulkUndoQueries {
  constructor(private readonly database: Database) {}

  /** Null where there is none. */
  async byId(id: number): Promise<DoneBulkChange | null> {
    const [found] = await this.database.rows<DoneBulkChange>(`${DONE} where c.id = $1`, [id]);
    return found ?? null;
  }

  /** Those of an account, the latest first. */
  async of(accountId: number): Promise<DoneBulkChange[]> {
    return this.database.rows(`${DONE} where c.recorded_by_id = $1 order by c.id desc limit ${MOST_LISTED}`, [
      accountId,
    ]);
  }

  async doneSince(change: DoneBulkChange): Promise<DoneSince[]> {
    return this.doneSinceIn(this.database.reader, change);
  }

  /** The same within a change that has locked the items. */
  async doneSinceIn(
    tx: EntityManager,
    { at, recommendationIds, actionIds }: DoneBulkChange,
  ): Promise<DoneSince[]> {
    const asked = [at, recommendationIds, actionIds];
    const changed: DoneSince[] = await tx.query(ITEMS_CHANGED_SINCE, asked);
    const reminded: DoneSince[] = await tx.query(REMINDED_SINCE, asked);
    return [...changed, ...reminded];
  }
}
