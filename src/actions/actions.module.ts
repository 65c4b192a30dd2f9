import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { BodiesModule } from '../bodies/bodies.module.js';
import { ItemsModule } from '../items/items.module.js';
import { MailModule } from '../mail/mail.module.js';
import { PeopleModule } from '../people/people.module.js';
import { RecommendationsModule } from '../recommendations/recommendations.module.js';
import { Action } from './action.entity.js';
import { ActionEventsQueries } from './action-events.queries.js';
import { ActionEventsRepository } from './action-events.repository.js';
import { ActionsQueries } from './actions.queries.js';
import { ActionsRepository } from './actions.repository.js';
import { ActionsService } from './actions.service.js';
import { ActionAmendmentsController } from './amendments/action-amendments.controller.js';
import { ContinuationsController } from './continuations/continuations.controller.js';
import { ContinuationsService } from './continuations/continuations.service.js';
import { OpenActionsOfRecommendationsQueries } from './continuations/open-actions.queries.js';
import { OwnerAddressesQueries } from './continuations/owner-addresses.queries.js';
import { StoppedMailsService } from './continuations/stopped-mails.service.js';
import { UnsettledController } from './continuations/unsettled.controller.js';
import { UnsettledQueries } from './continuations/unsettled.queries.js';
import { ActionDueTermsController } from './due-dates/action-due-terms.controller.js';
import { ActionDueTermsService } from './due-dates/action-due-terms.service.js';
import { DueDatesRepository } from './due-dates/due-dates.repository.js';
import { DueFollower } from './due-dates/due-follower.service.js';
import { DutyQueries } from './duties/duty.queries.js';
import { DutyReportsService } from './duties/duty-reports.service.js';
import { RecommendationMergersController } from './endings/recommendation-mergers.controller.js';
import { RecommendationSplitsController } from './endings/recommendation-splits.controller.js';
import { RecommendationWithdrawalsController } from './endings/recommendation-withdrawals.controller.js';
import { ActionEvidenceController } from './evidence/action-evidence.controller.js';
import { ActionEvidenceService } from './evidence/action-evidence.service.js';
import { EvidenceController } from './evidence/evidence.controller.js';
import { Evidence } from './evidence/evidence.entity.js';
import { EvidenceQueries } from './evidence/evidence.queries.js';
import { EvidenceContent } from './evidence/evidence-content.entity.js';
import { ActionExtensionsController } from './extensions/action-extensions.controller.js';
import { ActionExtensionsService } from './extensions/action-extensions.service.js';
import { Extension } from './extensions/extension.entity.js';
import { ItemLinksModule } from './links/item-links.module.js';
import { ActionListController } from './list/action-list.controller.js';
import { ActionListService } from './list/action-list.service.js';
import { ActionMakingController } from './making/action-making.controller.js';
import { ActionSourcesService } from './making/action-sources.service.js';
import { ActionPublicitiesController } from './publicity/action-publicities.controller.js';
import { ActionPublicitiesService } from './publicity/action-publicities.service.js';
import { ActionsOfItQueries } from './recommendation-publicity/actions-of-it.queries.js';
import { ActionsOfItRepository } from './recommendation-publicity/actions-of-it.repository.js';
import { RecommendationPublicitiesController } from './recommendation-publicity/recommendation-publicities.controller.js';
import { RecommendationPublicitiesService } from './recommendation-publicity/recommendation-publicities.service.js';
import { ActionRightsService } from './rights/action-rights.service.js';
import { AnsweredForQueries } from './rights/answered-for.queries.js';
import { ChairsQueries } from './rights/chairs.queries.js';
import { OpenActionsQueries } from './states/open-actions.queries.js';
import { ActionTagsController } from './tags/action-tags.controller.js';
import { ActionTagsService } from './tags/action-tags.service.js';
import { TransferredActionsRepository } from './transferred-actions.repository.js';
import { TakenBackActionsRepository } from './undo/taken-back-actions.repository.js';
import { ActionUpdate } from './updates/action-update.entity.js';
import { ActionUpdatesController } from './updates/action-updates.controller.js';
import { ActionUpdatesService } from './updates/action-updates.service.js';
import { UpdateCorrection } from './updates/corrections/update-correction.entity.js';
import { UpdateCorrectionsController } from './updates/corrections/update-corrections.controller.js';
import { UpdateCorrectionsRepository } from './updates/corrections/update-corrections.repository.js';
import { UpdateCorrectionsService } from './updates/corrections/update-corrections.service.js';
import { UpdateFinder } from './updates/standing/update-finder.service.js';
import { UpdateStandingQueries } from './updates/standing/update-standing.queries.js';
import { UpdateUndoService } from './updates/undo/update-undo.service.js';
import { ActionVerdictsController } from './verdicts/action-verdicts.controller.js';
import { ActionVerdictsService } from './verdicts/action-verdicts.service.js';
import { AwaitingVerdictController } from './verdicts/awaiting-verdict.controller.js';

/** Actions and their life: updates, evidence, extensions, verdicts. */
@Module({
  imports: [
    ItemsModule,
    TypeOrmModule.forFeature([Action, ActionUpdate, Evidence, EvidenceContent, Extension, UpdateCorrection]),
    BodiesModule,
    PeopleModule,
    MailModule,
    RecommendationsModule,
    ItemLinksModule,
  ],
  controllers: [
    ContinuationsController,
    UnsettledController,
    RecommendationMergersController,
    RecommendationSplitsController,
    RecommendationWithdrawalsController,
    RecommendationPublicitiesController,
    ActionMakingController,
    AwaitingVerdictController,
    ActionListController,
    ActionAmendmentsController,
    ActionTagsController,
    ActionUpdatesController,
    UpdateCorrectionsController,
    ActionEvidenceController,
    EvidenceController,
    ActionDueTermsController,
    ActionPublicitiesController,
    ActionExtensionsController,
    ActionVerdictsController,
  ],
  providers: [
    ContinuationsService,
    OpenActionsOfRecommendationsQueries,
    OwnerAddressesQueries,
    StoppedMailsService,
    UnsettledQueries,
    TransferredActionsRepository,
    ActionsOfItQueries,
    ActionsOfItRepository,
    RecommendationPublicitiesService,
    ActionsQueries,
    ActionEventsQueries,
    DutyQueries,
    OpenActionsQueries,
    EvidenceQueries,
    AnsweredForQueries,
    ChairsQueries,
    ActionsRepository,
    DueDatesRepository,
    DueFollower,
    ActionEventsRepository,
    TakenBackActionsRepository,
    ActionListService,
    ActionSourcesService,
    ActionRightsService,
    ActionsService,
    ActionTagsService,
    ActionUpdatesService,
    ActionEvidenceService,
    UpdateCorrectionsRepository,
    UpdateCorrectionsService,
    UpdateFinder,
    UpdateStandingQueries,
    UpdateUndoService,
    ActionDueTermsService,
    ActionPublicitiesService,
    DutyReportsService,
    ActionExtensionsService,
    ActionVerdictsService,
  ],
  exports: [
    DueDatesRepository,
    ContinuationsService,
    UnsettledQueries,
    ActionsService,
    ItemLinksModule,
    AnsweredForQueries,
    TransferredActionsRepository,
    OpenActionsQueries,
    ActionsQueries,
    ActionEventsQueries,
    DutyQueries,
    OpenActionsQueries,
    ActionRightsService,
    ActionsRepository,
    ActionEventsRepository,
    ActionUpdatesService,
    UpdateFinder,
    UpdateStandingQueries,
    UpdateUndoService,
    ActionExtensionsService,
    TakenBackActionsRepository,
  ],
})
export class ActionsModule {}
