import { Injectable } from '@nestjs/common';
import type { CalendarDay } from '../calendar/calendar-day.js';
import { cameBackWords } from '../mail/came-back.view.js';
import { MessagesQueries } from '../mail/messages.queries.js';
import type { ChasedItem } from './chased-item.rules.js';
import { type NextReminder, nextReminder } from './next-reminder.rules.js';
import { PlanningService } from './planning.service.js';

/** Says of one item when its owner is written to next. */
@Injectable()
export class ItemRemindersService {
  constructor(
    private readonly planning: PlanningService,
    private readonly messages: MessagesQueries,
  ) {}

  /** As at `today`; null where nothing is owed any more. */
  async next(kind: ChasedItem['kind'], id: number, today: CalendarDay): Promise<NextReminder | null> {
    const matter = await this.planning.readOne(kind, id, today);
    const item = matter?.items[0];
    if (!matter || !item) return null;
    const next = nextReminder(item, matter.ledger, today, matter.policy);
    if (next.on === null) return next;
    return { ...next, cameBack: cameBackWords(next.to, await this.messages.unreachedAddresses()) };
  }
}
