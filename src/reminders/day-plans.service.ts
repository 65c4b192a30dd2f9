import { Injectable } from '@nestjs/common';
import type { CalendarDay } from '../calendar/calendar-day.js';
import { ItemWordsQueries } from './item-words.queries.js';
import { withoutWrongAddresses } from './plan-addresses.rules.js';
import { type OutlinedMail, type OutlineScope, outlinePlan, type PlanOutline } from './plan-outline.rules.js';
import { mailedItems, mailWithWords, withWords } from './planned-words.rules.js';
import { PlanningService } from './planning.service.js';
import { type Plan, planReminders } from './reminder-plan.rules.js';

const WORKING_DAYS_AHEAD = 5;
/** So many matters and copies are listed on the page of a day; what is in the mails beyond stands on a page of each. */
const ROOM_OF_PAGE = 500;
const ROOM_OF_MAIL = 1000;

/** Plans days. Writes nothing. */
@Injectable()
export class DayPlansService {
  constructor(
    private readonly planning: PlanningService,
    private readonly words: ItemWordsQueries,
  ) {}

  /** Who would be written to on `on`, who would not, and why. */
  async plan(on: CalendarDay): Promise<Plan> {
    const { items, ledger, policy } = await this.planning.read(on);
    return this.told(planReminders(items, ledger, on, policy), policy.councilName);
  }

  /** The plan for `on` as its page shows it, with how much goes out on the five working days after it as things stand. */
  async outline(on: CalendarDay): Promise<PlanOutline> {
    return this.outlined(on, { daysAhead: WORKING_DAYS_AHEAD, room: ROOM_OF_PAGE, to: null });
  }

  /** The one mail to `to` in the plan for `on`; null for none. */
  async mailTo(to: string, on: CalendarDay): Promise<OutlinedMail | null> {
    const { mails } = await this.outlined(on, { daysAhead: 0, room: ROOM_OF_MAIL, to });
    return mails[0] ?? null;
  }

  /** Only of what is listed, and of what subjects name, the words are read. */
  private async outlined(on: CalendarDay, scope: OutlineScope): Promise<PlanOutline> {
    const { items, ledger, policy } = await this.planning.read(on);
    const outline = outlinePlan(items, ledger, on, policy, scope);
    const words = await this.words.of(mailedItems(outline));
    const mails = outline.mails.map((mail) => ({
      ...mail,
      ...mailWithWords(mail, words, policy.councilName, mail.matters + mail.copies),
    }));
    return { ...outline, mails };
  }

  /** Without those who cannot be written to, and with the words of what it writes about. */
  private async told(plan: Plan, councilName: string): Promise<Plan> {
    const reachable = withoutWrongAddresses(plan);
    return withWords(reachable, await this.words.of(mailedItems(reachable)), councilName);
  }
}
