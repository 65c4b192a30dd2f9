import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { RecordedTogether } from '../../audit/recorded-together.js';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import { ReminderHold } from './reminder-hold.entity.js';

/** Keeps why and how long some are left alone. */
@Injectable()
export class ReminderHoldsRepository {
  async add(tx: EntityManager, hold: Omit<ReminderHold, 'id'>): Promise<void> {
    await tx.insert(ReminderHold, hold);
  }

  /** Holds that somebody set together. */
  async addAll(tx: EntityManager, holds: readonly Omit<ReminderHold, 'id'>[]): Promise<void> {
    if (holds.length > 0) await tx.insert(ReminderHold, [...holds]);
  }

  /** Takes holds of these items out that were set in one go, as if they had not been. */
  async takeBack(
    tx: EntityManager,
    { accountId, instants }: RecordedTogether,
    items: { readonly actions: readonly number[]; readonly recommendations: readonly number[] },
  ): Promise<void> {
    await tx.query(
      `delete from reminder_holds where recorded_by_id = $1 and recorded_at = any($2)
         and (action_id = any($3) or recommendation_id = any($4))`,
      [accountId, instants, items.actions, items.recommendations],
    );
  }

  /** The hold, which nobody else may change until this transaction ends; null where there is none. */
  async lock(tx: EntityManager, id: number): Promise<ReminderHold | null> {
    return tx.findOne(ReminderHold, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  async endOn(tx: EntityManager, id: number, untilOn: CalendarDay): Promise<void> {
    await tx.update(ReminderHold, { id }, { untilOn });
  }

  async remove(tx: EntityManager, id: number): Promise<void> {
    await tx.delete(ReminderHold, { id });
  }
}
