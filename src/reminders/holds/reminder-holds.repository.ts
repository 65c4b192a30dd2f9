import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import { ReminderHold } from './reminder-hold.entity.js';

/** Keeps why and how long some are left alone. */
@Injectable()
export class ReminderHoldsRepository {
  async add(tx: EntityManager, hold: Omit<ReminderHold, 'id'>): Promise<void> {
    await tx.insert(ReminderHold, hold);
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
