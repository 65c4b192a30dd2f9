import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { insertMany } from '../database/insert-many.js';
import type { PlannedCopy, PlannedItem } from './planned-item.rules.js';
import type { PlannedMail } from './planned-mails.rules.js';
import { Reminder } from './reminder.entity.js';

/** The ledger of reminders. */
@Injectable()
export class RemindersRepository {
  /**
   * Locks what the mail is about, then leaves out what this recipient was written or copied at this step: a second run
   * waits here for the first and finds nothing left.
   */
  async notYetWritten(
    tx: EntityManager,
    { to, items, copied }: PlannedMail,
  ): Promise<{ readonly items: PlannedItem[]; readonly copied: PlannedCopy[] }> {
    const idsOf = (wanted: PlannedItem['kind']) =>
      [...new Set([...items, ...copied].filter(({ kind }) => kind === wanted).map(({ id }) => id))].sort(
        (a, b) => a - b,
      );
    const actionIds = idsOf('action');
    const recommendationIds = idsOf('response');
    await lockEach(tx, 'actions', actionIds);
    await lockEach(tx, 'recommendations', recommendationIds);
    const written: { key: string }[] = await tx.query(
      `select concat_ws(' ', kind, case when action_id is null then 'response' else 'action' end,
                        coalesce(action_id, recommendation_id), stage, due_on) as key
       from reminders
       where recipient = $1 and kind in ('stage', 'copy')
         and (action_id = any($2::int[]) or recommendation_id = any($3::int[]))`,
      [to, actionIds, recommendationIds],
    );
    const keys = new Set(written.map(({ key }) => key));
    const isNew = (line: 'stage' | 'copy', { kind, id, stage, dueOn }: PlannedItem): boolean =>
      !keys.has(`${line} ${kind} ${id} ${stage} ${dueOn}`);
    return {
      items: items.filter((item) => isNew('stage', item)),
      copied: copied.filter((item) => isNew('copy', item)),
    };
  }

  /** @returns the ids of the lines, in their order */
  async add(tx: EntityManager, lines: readonly Omit<Reminder, 'id'>[]): Promise<number[]> {
    return insertMany(tx, Reminder, lines);
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
