import { Module } from '@nestjs/common';
import { AnswerLinksModule } from '../../answer-links/answer-links.module.js';
import { MailModule } from '../../mail/mail.module.js';
import { PeopleModule } from '../../people/people.module.js';
import { RemindersModule } from '../reminders.module.js';
import { AskPlanningService } from './ask-planning.service.js';
import { AskWordsService } from './ask-words.service.js';
import { AsksController } from './asks.controller.js';
import { AsksService } from './asks.service.js';

/** Asking somebody now about everything that they owe. */
@Module({
  imports: [AnswerLinksModule, MailModule, PeopleModule, RemindersModule],
  controllers: [AsksController],
  providers: [AskPlanningService, AskWordsService, AsksService],
  exports: [AskPlanningService],
})
export class AskingModule {}
