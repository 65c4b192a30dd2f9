import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ActionsModule } from '../actions/actions.module.js';
import { AuditModule } from '../audit/audit.module.js';
import { MailModule } from '../mail/mail.module.js';
import { RecommendationsModule } from '../recommendations/recommendations.module.js';
import { ResponsesModule } from '../responses/responses.module.js';
import { AnswerDelegation } from './answer-delegation.entity.js';
import { AnswerDelegationsQueries } from './answer-delegations.queries.js';
import { AnswerDelegationsService } from './answer-delegations.service.js';
import { AnswerDraftsService } from './answer-drafts.service.js';
import { AnswerLink } from './answer-link.entity.js';
import { AnswerLinkHousekeeping } from './answer-link-housekeeping.service.js';
import { AnswerLinkItem } from './answer-link-item.entity.js';
import { AnswerLinkOpening } from './answer-link-opening.service.js';
import { AnswerLinksQueries } from './answer-links.queries.js';
import { AnswerLinksRepository } from './answer-links.repository.js';
import { AnswerLinksService } from './answer-links.service.js';
import { AnswerOpeningsService } from './answer-openings.service.js';
import { AnswerRenewalsService } from './answer-renewals.service.js';
import { AnswerTogetherService } from './answer-together.service.js';
import { AnswerUpdatesService } from './answer-updates.service.js';
import { AnsweredUpdate } from './answered-update.entity.js';
import { AnsweredUpdatesQueries } from './answered-updates.queries.js';
import { DelegateMailsService } from './delegate-mails.service.js';
import { LinkMailsService } from './link-mails.service.js';

/** Links in e-mails by which owners answer without an account. */
@Module({
  imports: [
    TypeOrmModule.forFeature([AnswerLink, AnswerLinkItem, AnswerDelegation, AnsweredUpdate]),
    ActionsModule,
    AuditModule,
    MailModule,
    RecommendationsModule,
    ResponsesModule,
  ],
  providers: [
    AnswerLinkHousekeeping,
    AnswerDraftsService,
    AnswerDelegationsQueries,
    AnswerDelegationsService,
    DelegateMailsService,
    AnswerLinkOpening,
    AnswerLinksQueries,
    AnswerLinksRepository,
    AnswerLinksService,
    AnswerOpeningsService,
    AnswerRenewalsService,
    AnswerTogetherService,
    AnswerUpdatesService,
    AnsweredUpdatesQueries,
    LinkMailsService,
  ],
  exports: [
    AnswerDraftsService,
    DelegateMailsService,
    AnswerDelegationsQueries,
    AnswerDelegationsService,
    DelegateMailsService,
    AnswerLinkOpening,
    AnswerLinksService,
    AnswerOpeningsService,
    AnswerRenewalsService,
    AnswerTogetherService,
    AnswerUpdatesService,
    AnsweredUpdatesQueries,
    LinkMailsService,
  ],
})
export class AnswerLinksModule {}
