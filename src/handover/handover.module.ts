import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { ActionsModule } from '../actions/actions.module.js';
import { AnswerLinksModule } from '../answer-links/answer-links.module.js';
import { MailModule } from '../mail/mail.module.js';
import { PeopleModule } from '../people/people.module.js';
import { HandOverDeskService } from './hand-over-desk.service.js';
import { HandOverLettersService } from './hand-over-letters.service.js';
import { HandOverSheetsController } from './hand-over-sheets.controller.js';
import { HandOversController } from './hand-overs.controller.js';
import { HandOversService } from './hand-overs.service.js';
import { HandedItemsRepository } from './handed-items.repository.js';
import { LeaverQueries } from './leaver.queries.js';
import { LeavingService } from './leaving.service.js';
import { OpenMattersQueries } from './open-matters.queries.js';
import { PassingOnController } from './passing-on.controller.js';
import { PassingOnService } from './passing-on.service.js';
import { PostsHandingService } from './posts-handing.service.js';
import { OwnerRetirementsController } from './retirements/owner-retirements.controller.js';
import { OwnerRetirementsService } from './retirements/owner-retirements.service.js';
import { TakersRepository } from './takers.repository.js';

/** Somebody leaves, or an owner passes on what it owes. */
@Module({
  imports: [PeopleModule, AccountsModule, ActionsModule, AnswerLinksModule, MailModule],
  controllers: [
    HandOversController,
    HandOverSheetsController,
    PassingOnController,
    OwnerRetirementsController,
  ],
  providers: [
    HandOverDeskService,
    HandOverLettersService,
    HandOversService,
    HandedItemsRepository,
    LeaverQueries,
    LeavingService,
    OpenMattersQueries,
    OwnerRetirementsService,
    PassingOnService,
    PostsHandingService,
    TakersRepository,
  ],
})
export class HandoverModule {}
