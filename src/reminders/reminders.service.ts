import { Injectable } from '@nestjs/common';
import type { By } from '../audit/change.js';
import type { CalendarDay } from '../calendar/calendar-day.js';
import { MailService } from '../mail/mail.service.js';
import type { Delivery } from '../mail/mail-message.js';
import { DayPlansService } from './day-plans.service.js';
import { DayWritingService } from './day-writing.service.js';
import type { OutlinedMail, PlanOutline } from './plan-outline.rules.js';
import type { Plan } from './reminder-plan.rules.js';
import type { RoundStart } from './rounds/settings/round-start.rules.js';
import { RoundStartsService } from './rounds/settings/round-starts.service.js';
import { ReminderRunsService, type RunStanding } from './runs/reminder-runs.service.js';

/** What a run did: the plan, with the mails that this run wrote, and what came of sending all that was to be sent. */
export type Sending = { readonly plan: Plan; readonly delivery: Delivery };

/** Writes to those who owe, once for each step of the ladder. */
@Injectable()
export class RemindersService {
  constructor(
    private readonly plans: DayPlansService,
    private readonly writing: DayWritingService,
    private readonly mail: MailService,
    private readonly runs: ReminderRunsService,
    private readonly rounds: RoundStartsService,
  ) {}

  /** Who would be written to on `on`, who would not, and why. Writes nothing. */
  async plan(on: CalendarDay): Promise<Plan> {
    return this.plans.plan(on);
  }

  /** The plan for `on` as its page shows it, with how much goes out on the five working days after it as things stand. */
  async outline(on: CalendarDay): Promise<PlanOutline> {
    return this.plans.outline(on);
  }

  /** The one mail to `to` in the plan for `on`; null for none. */
  async mailTo(to: string, on: CalendarDay): Promise<OutlinedMail | null> {
    return this.plans.mailTo(to, on);
  }

  /** The rounds that begin with the run of `day`, as things stand today. */
  async roundsOn(day: CalendarDay, today: CalendarDay): Promise<RoundStart[]> {
    return this.rounds.on(day, today);
  }

  /** Whether reminders are written without anybody's doing, and when they last were. */
  async standing(): Promise<RunStanding> {
    return this.runs.standing();
  }

  /**
   * Writes the mails of the plan for `on`, then sends all messages that wait, and ends when the last is answered for. Nobody is
   * written to twice about the same step, nor twice on one day, however often and by however many processes this is run.
   */
  async send(on: CalendarDay, by: By): Promise<Sending> {
    const written = this.runs.remember(on, () => this.write(on, by));
    const delivery = await written.catch(() => {}).then(() => this.mail.deliver());
    return { plan: await written, delivery };
  }

  /** As {@link send}, for a page, which does not wait for a mail server that is slow. */
  async sendFromPage(on: CalendarDay, by: By): Promise<Sending> {
    const written = this.runs.remember(on, () => this.write(on, by));
    const delivery = await written.catch(() => {}).then(() => this.mail.deliverAllForPage());
    return { plan: await written, delivery };
  }

  /**
   * Writes the mails of the plan for `on`, and sends none. The rounds that begin on that day come first: who is asked everything has
   * had the one mail of the day.
   * @param signal breaks it off between two mails
   * @returns the plan, with the mails that this run wrote
   * @throws Error where some could not be written, once all others are
   */
  async write(on: CalendarDay, by: By, signal?: AbortSignal): Promise<Plan> {
    const faults: unknown[] = [];
    await this.rounds.begin(by, on).catch((error: unknown) => faults.push(error));
    const plan = await this.writing.write(await this.plan(on), by, signal);
    // A round that fails keeps nobody from being reminded.
    if (faults.length > 0) throw faults[0];
    return plan;
  }
}
