import { Injectable } from '@nestjs/common';
import type { Duty } from '../actions/duties/duty.queries.js';
import type { CalendarDay } from '../calendar/calendar-day.js';
import { cameBackWords } from '../mail/came-back.view.js';
import { MessagesQueries } from '../mail/messages.queries.js';
import type { ChasedItem } from './chased-item.rules.js';
import { type NextReminder, nextReminder } from './next-reminder.rules.js';
import { PlanningService } from './planning.service.js';

/** The next reminder, and of which of several bodies; null where one alone owes something. */
export type NextReminderOf = { readonly owedBy: string | null; readonly next: NextReminder };

/** What is still owed about an item, and when who owes it is written to. */
export type OwedOfItem = { readonly items: readonly ChasedItem[]; readonly next: readonly NextReminderOf[] };

/** Of an item that is closed or answered; whoever knows that need not ask. */
export const NOTHING_OWED: OwedOfItem = { items: [], next: [] };

/** Says of one item when its owner is written to next. */
@Injectable()
export class ItemRemindersService {
  constructor(
    private readonly planning: PlanningService,
    private readonly messages: MessagesQueries,
  ) {}

  /** As at `today`: for an action one, for a response one for each body that owes it; none where nothing is owed any more. */
  async next(kind: ChasedItem['kind'], id: number, today: CalendarDay): Promise<readonly NextReminderOf[]> {
    return (await this.owed(kind, id, today)).next;
  }

  /** The same as {@link next}, with what is owed. @param duty what is known of the action already; null for nothing */
  async owed(
    kind: ChasedItem['kind'],
    id: number,
    today: CalendarDay,
    duty: Duty | null = null,
  ): Promise<OwedOfItem> {
    const [{ items, ledger, policy }, unreached] = await Promise.all([
      this.planning.readOne(kind, id, today, duty),
      this.messages.unreachedAddresses(),
    ]);
    const next = items.map((item) => {
      const next = nextReminder(item, ledger, today, policy);
      const cameBack = next.on === null ? null : cameBackWords(next.to, unreached);
      return {
        owedBy: items.length > 1 ? item.owedBy : null,
        next: next.on === null ? next : { ...next, cameBack },
      };
    });
    return { items, next };
  }
}
