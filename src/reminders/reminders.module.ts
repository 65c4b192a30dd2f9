import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ActionsModule } from '../actions/actions.module.js';
import { AnswerLinksModule } from '../answer-links/answer-links.module.js';
import { AuditModule } from '../audit/audit.module.js';
import { MailModule } from '../mail/mail.module.js';
import { ChasedDutiesQueries } from './chased-duties.queries.js';
import { ChasedItemsQueries } from './chased-items.queries.js';
import { ChasedOwnersQueries } from './chased-owners.queries.js';
import { LedgerController } from './ledger.controller.js';
import { LedgerQueries } from './ledger.queries.js';
import { OutboxController } from './outbox.controller.js';
import { Reminder } from './reminder.entity.js';
import { RemindersController } from './reminders.controller.js';
import { RemindersRepository } from './reminders.repository.js';
import { RemindersService } from './reminders.service.js';

/** Who is written to, about what, and why. */
@Module({
  imports: [TypeOrmModule.forFeature([Reminder]), ActionsModule, AnswerLinksModule, AuditModule, MailModule],
  controllers: [RemindersController, LedgerController, OutboxController],
  providers: [
    ChasedItemsQueries,
    ChasedDutiesQueries,
    ChasedOwnersQueries,
    LedgerQueries,
    RemindersRepository,
    RemindersService,
  ],
  exports: [LedgerQueries, RemindersService],
})
export class RemindersModule {}
