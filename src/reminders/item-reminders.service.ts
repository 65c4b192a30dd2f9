import { Injectable } from '@nestjs/common';
import type { CalendarDay } from '../calendar/calendar-day.js';
import type { ChasedItem } from './chased-item.rules.js';
import { type NextReminder, nextReminder } from './next-reminder.rules.js';
import { PlanningService } from './planning.service.js';

/** Says of one item when its owner is written to next. */
@Injectable()
export class ItemRemindersService {
  constructor(private readonly planning: PlanningService) {}

  /** As at `today`; null where nothing is owed any more. */
  async next(kind: ChasedItem['kind'], id: number, today: CalendarDay): Promise<NextReminder | null> {
    const matter = await this.planning.readOne(kind, id, today);
    const item = matter?.items[0];
    return matter && item ? nextReminder(item, matter.ledger, today, matter.policy) : null;
  }
}
