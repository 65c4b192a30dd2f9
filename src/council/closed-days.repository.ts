import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { CalendarDay } from '../calendar/calendar-day.js';
import { ClosedDay } from './closed-day.entity.js';

/** Keeps the days on which the council does not work. */
@Injectable()
export class ClosedDaysRepository {
  async find(tx: EntityManager, day: CalendarDay): Promise<ClosedDay | null> {
    return tx.findOneBy(ClosedDay, { day });
  }

  async add(tx: EntityManager, closed: ClosedDay): Promise<void> {
    await tx.insert(ClosedDay, closed);
  }

  async remove(tx: EntityManager, day: CalendarDay): Promise<void> {
    await tx.delete(ClosedDay, { day });
  }
}
