import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ActionsModule } from '../actions/actions.module.js';
import { AnswerLinksModule } from '../answer-links/answer-links.module.js';
import { AuditModule } from '../audit/audit.module.js';
import { MailModule } from '../mail/mail.module.js';
import { PeopleModule } from '../people/people.module.js';
import { RequestRemovalsRepository } from './removal/request-removals.repository.js';
import { OwnerRequest } from './request.entity.js';
import { RequestAnswersService } from './request-answers.service.js';
import { RequestDecisionsService } from './request-decisions.service.js';
import { RequestEffectsService } from './request-effects.service.js';
import { RequestLaying } from './request-laying.entity.js';
import { RequestOutcome } from './request-outcome.entity.js';
import { RequestsQueries } from './requests.queries.js';
import { RequestsRepository } from './requests.repository.js';
import { RequestsService } from './requests.service.js';
import { RequestLetters } from './undo/request-letters.service.js';
import { RequestUndoQueries } from './undo/request-undo.queries.js';
import { RequestUndoService } from './undo/request-undo.service.js';

/** What owners ask for, and what comes of it. */
@Module({
  imports: [
    TypeOrmModule.forFeature([OwnerRequest, RequestLaying, RequestOutcome]),
    ActionsModule,
    AnswerLinksModule,
    AuditModule,
    MailModule,
    PeopleModule,
  ],
  providers: [
    RequestRemovalsRepository,
    RequestAnswersService,
    RequestDecisionsService,
    RequestEffectsService,
    RequestLetters,
    RequestUndoQueries,
    RequestUndoService,
    RequestsQueries,
    RequestsRepository,
    RequestsService,
  ],
  exports: [
    RequestRemovalsRepository,
    RequestDecisionsService,
    RequestUndoQueries,
    RequestUndoService,
    RequestsQueries,
    RequestsService,
  ],
})
export class RequestsModule {}
