import { Controller, Get, Post, Query } from '@nestjs/common';
import { Clock } from '../calendar/clock.js';
import { MailService } from '../mail/mail.service.js';
import { MessagesQueries } from '../mail/messages.queries.js';
import { Allow, KEEPERS } from '../web/access.js';
import type { FormBody } from '../web/form.js';
import { type Answer, formAgain, page, seeOther } from '../web/page.js';
import { Author, type ChangeAuthor } from '../web/request-params.decorator.js';
import { LedgerQueries } from './ledger.queries.js';
import { describeDelivery } from './plan-in-print.js';
import { readPlannedDay } from './planned-day.form.js';
import { RemindersService } from './reminders.service.js';
import { remindersView } from './views/reminders.view.js';

@Controller('reminders')
@Allow(...KEEPERS)
export class RemindersController {
  constructor(
    private readonly reminders: RemindersService,
    private readonly ledger: LedgerQueries,
    private readonly messages: MessagesQueries,
    private readonly mail: MailService,
    private readonly clock: Clock,
  ) {}

  @Get()
  async show(@Query() query: FormBody): Promise<Answer> {
    const today = this.clock.today();
    const { day, typed, faults } = readPlannedDay(query, today);
    const { plan, coming } = await this.reminders.planAhead(day);
    const written = await this.ledger.countFor(day);
    const { waiting: unsent } = await this.messages.countUnsent();
    const { destination } = this.mail;
    const runs = await this.reminders.standing();
    const view = remindersView({ plan, coming, today, written, unsent, destination, runs, typed, faults });
    return faults.length > 0 ? formAgain('reminders/plan', view) : page('reminders/plan', view);
  }

  @Post()
  async send(@Author() author: ChangeAuthor): Promise<Answer> {
    const { delivery } = await this.reminders.sendFromPage(this.clock.today(), author);
    // What went wrong stands in the list of messages, where it is not taken for good news.
    if (delivery.failed + delivery.waiting > 0) return seeOther('/reminders/outbox');
    return seeOther('/reminders', `${describeDelivery(delivery)}.`);
  }
}
