import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ActionsModule } from '../actions/actions.module.js';
import { AnswerLinksModule } from '../answer-links/answer-links.module.js';
import { AuditModule } from '../audit/audit.module.js';
import { MailModule } from '../mail/mail.module.js';
import { ChasedDutiesQueries } from './chased-duties.queries.js';
import { ChasedItemsQueries } from './chased-items.queries.js';
import { ChasedOwnersQueries } from './chased-owners.queries.js';
import { CopyReadersQueries } from './copy-readers.queries.js';
import { ReminderHold } from './holds/reminder-hold.entity.js';
import { ReminderHoldsQueries } from './holds/reminder-holds.queries.js';
import { ReminderLadder } from './ladders/reminder-ladder.entity.js';
import { ReminderLadderStep } from './ladders/reminder-ladder-step.entity.js';
import { ReminderLaddersQueries } from './ladders/reminder-ladders.queries.js';
import { LedgerController } from './ledger.controller.js';
import { LedgerQueries } from './ledger.queries.js';
import { MailFactsQueries } from './mail-facts.queries.js';
import { MessageSendingsController } from './message-sendings.controller.js';
import { OutboxController } from './outbox.controller.js';
import { PlanningService } from './planning.service.js';
import { Reminder } from './reminder.entity.js';
import { ReminderWordsService } from './reminder-words.service.js';
import { ReminderWritingService } from './reminder-writing.service.js';
import { RemindersController } from './reminders.controller.js';
import { RemindersRepository } from './reminders.repository.js';
import { RemindersService } from './reminders.service.js';
import { DailyReminders } from './runs/daily-reminders.service.js';
import { ReminderRun } from './runs/reminder-run.entity.js';
import { ReminderRunsRepository } from './runs/reminder-runs.repository.js';
import { ReminderRunsService } from './runs/reminder-runs.service.js';

/** Who is written to, about what, and why. */
@Module({
  imports: [
    TypeOrmModule.forFeature([Reminder, ReminderHold, ReminderLadder, ReminderLadderStep, ReminderRun]),
    ActionsModule,
    AnswerLinksModule,
    AuditModule,
    MailModule,
  ],
  controllers: [RemindersController, LedgerController, OutboxController, MessageSendingsController],
  providers: [
    ChasedItemsQueries,
    ChasedDutiesQueries,
    ChasedOwnersQueries,
    CopyReadersQueries,
    DailyReminders,
    LedgerQueries,
    MailFactsQueries,
    PlanningService,
    ReminderHoldsQueries,
    ReminderLaddersQueries,
    ReminderRunsRepository,
    ReminderRunsService,
    ReminderWordsService,
    ReminderWritingService,
    RemindersRepository,
    RemindersService,
  ],
  exports: [DailyReminders, LedgerQueries, ReminderRunsRepository, RemindersService],
})
export class RemindersModule {}
