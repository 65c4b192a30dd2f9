import { Injectable } from '@nestjs/common';
import type { CalendarDay } from '../calendar/calendar-day.js';
import { comingPlans } from './coming-plans.rules.js';
import { ItemWordsQueries } from './item-words.queries.js';
import { withoutWrongAddresses } from './plan-addresses.rules.js';
import { mailedItems, withWords } from './planned-words.rules.js';
import { PlanningService } from './planning.service.js';
import { type Plan, planReminders } from './reminder-plan.rules.js';

const WORKING_DAYS_AHEAD = 5;

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

  /** The plan for `on`, and those of the five working days after it as things stand. */
  async planAhead(on: CalendarDay): Promise<{ plan: Plan; coming: Plan[] }> {
    const { items, ledger, policy } = await this.planning.read(on);
    const plan = planReminders(items, ledger, on, policy);
    const coming = comingPlans(plan, items, ledger, WORKING_DAYS_AHEAD, policy);
    return { plan: await this.told(plan, policy.councilName), coming };
  }

  /** Without those who cannot be written to, and with the words of what it writes about. */
  private async told(plan: Plan, councilName: string): Promise<Plan> {
    const reachable = withoutWrongAddresses(plan);
    return withWords(reachable, await this.words.of(mailedItems(reachable)), councilName);
  }
}
