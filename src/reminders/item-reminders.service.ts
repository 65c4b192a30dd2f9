import { Injectable } from '@nestjs/common';
import type { CalendarDay } from '../calendar/calendar-day.js';
import { cameBackWords } from '../mail/came-back.view.js';
import { MessagesQueries } from '../mail/messages.queries.js';
import type { ChasedItem } from './chased-item.rules.js';
import { type NextReminder, nextReminder } from './next-reminder.rules.js';
import { type PlanningMatter, PlanningService } from './planning.service.js';

/** The next reminder, and of which of several bodies; null where one alone owes something. */
export type NextReminderOf = { readonly owedBy: string | null; readonly next: NextReminder };

/** Says of one item when its owner is written to next. */
@Injectable()
export class ItemRemindersService {
  constructor(
    private readonly planning: PlanningService,
    private readonly messages: MessagesQueries,
  ) {}

  /** As at `today`: for an action one, for a response one for each body that owes it; none where nothing is owed any more. */
  async next(kind: ChasedItem['kind'], id: number, today: CalendarDay): Promise<NextReminderOf[]> {
    return this.nextOf(await this.matter(kind, id, today), today);
  }

  /** What plans about one item are made from. */
  async matter(kind: ChasedItem['kind'], id: number, today: CalendarDay): Promise<PlanningMatter> {
    return this.planning.readOne(kind, id, today);
  }

  /** The same as {@link next}, of what {@link matter} found. */
  async nextOf({ items, ledger, policy }: PlanningMatter, today: CalendarDay): Promise<NextReminderOf[]> {
    const unreached = await this.messages.unreachedAddresses();
    return items.map((item) => {
      const next = nextReminder(item, ledger, today, policy);
      const cameBack = next.on === null ? null : cameBackWords(next.to, unreached);
      return {
        owedBy: items.length > 1 ? item.owedBy : null,
        next: next.on === null ? next : { ...next, cameBack },
      };
    });
  }
}
