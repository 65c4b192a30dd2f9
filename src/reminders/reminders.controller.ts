import { Controller, Get, Post, Query } from '@nestjs/common';
import type { CalendarDay } from '../calendar/calendar-day.js';
import { Clock } from '../calendar/clock.js';
import { MailService } from '../mail/mail.service.js';
import { MessagesQueries } from '../mail/messages.queries.js';
import { Allow } from '../web/access.js';
import type { TypedDay } from '../web/british-day-field.js';
import type { FormBody } from '../web/form.js';
import type { FieldError } from '../web/govuk/error-summary.js';
import { type Answer, formAgain, page, seeOther } from '../web/page.js';
import { Author, type ChangeAuthor } from '../web/request-params.decorator.js';
import { submitTyped } from '../web/submit-form.js';
import { LedgerQueries } from './ledger.queries.js';
import { describeDelivery } from './plan-in-print.js';
import { readPlannedDay } from './planned-day.form.js';
import { RemindersService } from './reminders.service.js';
import { plannedMailPageView } from './views/planned-mail-page.view.js';
import { type RemindersView, remindersView } from './views/reminders.view.js';

const TEMPLATE = 'reminders/plan';

@Controller('reminders')
@Allow('keep-council-work')
export class RemindersController {
  constructor(
    private readonly reminders: RemindersService,
    private readonly ledger: LedgerQueries,
    private readonly messages: MessagesQueries,
    private readonly mail: MailService,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Allow('read-council-work')
  async show(@Query() query: FormBody): Promise<Answer> {
    const today = this.clock.today();
    return submitTyped(readPlannedDay(query, today), {
      again: async (typed, faults) => formAgain(TEMPLATE, await this.view(today, typed, faults)),
      act: ({ day, typed }) => this.view(day, typed, []),
      done: (view) => page(TEMPLATE, view),
    });
  }

  /** The one mail of a day to an address, where the page of the day has no room for what is in it. */
  @Get('planned')
  @Allow('read-council-work')
  async showMail(@Query() query: FormBody): Promise<Answer> {
    const asked = readPlannedDay(query, this.clock.today());
    const to = typeof query.to === 'string' ? query.to.slice(0, 320) : '';
    if (!asked.ok || to === '') return seeOther('/reminders');
    const mail = await this.reminders.mailTo(to, asked.day);
    if (mail === null) return seeOther(`/reminders?on=${asked.day}`, `Nothing is to be written to ${to}.`);
    const unreached = await this.messages.unreachedAddresses();
    return page('reminders/planned-mail', plannedMailPageView(mail, asked.day, unreached));
  }

  @Post()
  async send(@Author() author: ChangeAuthor): Promise<Answer> {
    const { delivery } = await this.reminders.sendFromPage(this.clock.today(), author);
    // What went wrong stands in the list of messages, where it is not taken for good news.
    if (delivery.failed + delivery.waiting > 0) return seeOther('/reminders/outbox');
    return seeOther('/reminders', `${describeDelivery(delivery)}.`);
  }

  private async view(
    day: CalendarDay,
    typed: TypedDay,
    faults: readonly FieldError[],
  ): Promise<RemindersView> {
    const plan = await this.reminders.outline(day);
    const written = await this.ledger.countFor(day);
    const { waiting: unsent } = await this.messages.countUnsent(this.clock.now());
    const { destination } = this.mail;
    const runs = await this.reminders.standing();
    const today = this.clock.today();
    const unreached = await this.messages.unreachedAddresses();
    const rounds = await this.reminders.roundsOn(day, today);
    const sending = { written, unsent, destination, unreached, runs, rounds };
    return remindersView({ plan, today, ...sending, typed, faults });
  }
}
