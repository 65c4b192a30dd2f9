import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Subject } from '../audit/change.js';
import type { BulkKind } from '../items/choosing/bulk-kinds.js';
import { BulkChange } from './bulk-change.entity.js';
import { BulkChangeItem } from './bulk-change-item.entity.js';

/** What was changed at once. */
export type ChangedTogether = {
  readonly kind: BulkKind;
  readonly actionIds: readonly number[];
  readonly recommendationIds: readonly number[];
};

const ITEMS = `
  select 'action' as kind, i.action_id as id, e.subject_reference as reference
  from bulk_change_items i join bulk_changes c on c.id = i.bulk_change_id
  join lateral (select t.subject_reference from audit_entries t where t.subject_kind = 'action' and t.subject_id = i.action_id
    order by t.id limit 1) e on true where c.id = $1 and i.action_id is not null
  union all
  select 'recommendation', i.recommendation_id, e.subject_reference
  from bulk_change_items i join bulk_changes c on c.id = i.bulk_change_id
  join lateral (select t.subject_reference from audit_entries t
    where t.subject_kind = 'recommendation' and t.subject_id = i.recommendation_id order by t.id limit 1) e on true
  where c.id = $1 and i.recommendation_id is not null order by kind, id`;

/** Keeps which items were changed at once. */
@Injectable()
export class BulkChangesRepository {
  /** @returns its id */
  async add(
    tx: EntityManager,
    { kind, actionIds, recommendationIds }: ChangedTogether,
    recordedById: number,
    recordedAt: Date,
  ): Promise<number> {
    const { id } = await tx.save(BulkChange, {
      kind,
      recordedById,
      recordedAt,
      undoneAt: null,
    });
    await tx.insert(BulkChangeItem, [
      ...actionIds.map((actionId) => ({ bulkChangeId: id, actionId, recommendationId: null })),
      ...recommendationIds.map((recommendationId) => ({
        bulkChangeId: id,
        actionId: null,
        recommendationId,
      })),
    ]);
    return id;
  }

  /** The change, which nobody else may undo until this transaction ends; null where there is none. */
  async lock(tx: EntityManager, id: number): Promise<BulkChange | null> {
    return tx.findOne(BulkChange, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  /** Its items, as the trail names them. */
  async itemsOf(tx: EntityManager, id: number): Promise<Subject[]> {
    return tx.query(ITEMS, [id]);
  }

  async markUndone(tx: EntityManager, id: number, undoneAt: Date): Promise<void> {
    await tx.update(BulkChange, { id }, { undoneAt });
  }
}
