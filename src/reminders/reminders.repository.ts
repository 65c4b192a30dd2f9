import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Reminder } from './reminder.entity.js';
import type { PlannedItem } from './reminder-plan.rules.js';

/** The ledger of reminders. */
@Injectable()
export class RemindersRepository {
  /**
   * Locks what the items are about, then leaves out those that this recipient was written to about at this stage: a second run
   * waits here for the first and finds nothing left.
   */
  async notYetWritten(
    tx: EntityManager,
    recipient: string,
    items: readonly PlannedItem[],
  ): Promise<PlannedItem[]> {
    const idsOf = (wanted: PlannedItem['kind']) =>
      items
        .filter(({ kind }) => kind === wanted)
        .map(({ id }) => id)
        .sort((a, b) => a - b);
    const actionIds = idsOf('action');
    const recommendationIds = idsOf('response');
    await lockEach(tx, 'actions', actionIds);
    await lockEach(tx, 'recommendations', recommendationIds);
    const written: { key: string }[] = await tx.query(
      `select concat_ws(' ', case when action_id is null then 'response' else 'action' end,
                        coalesce(action_id, recommendation_id), stage, due_on) as key
       from reminders
       where recipient = $1 and (action_id = any($2::int[]) or recommendation_id = any($3::int[]))`,
      [recipient, actionIds, recommendationIds],
    );
    const keys = new Set(written.map(({ key }) => key));
    return items.filter(({ kind, id, stage, dueOn }) => !keys.has(`${kind} ${id} ${stage} ${dueOn}`));
  }

  /** @returns the line's id */
  async add(tx: EntityManager, line: Omit<Reminder, 'id'>): Promise<number> {
    const inserted = await tx.insert(Reminder, line);
    return inserted.identifiers[0]?.id;
  }
}

/** In the order of their ids, so that two runs cannot wait for each other. */
async function lockEach(
  tx: EntityManager,
  table: 'actions' | 'recommendations',
  ids: readonly number[],
): Promise<void> {
  if (ids.length === 0) return;
  await tx.query(`select id from ${table} where id = any($1::int[]) order by id for no key update`, [ids]);
}
