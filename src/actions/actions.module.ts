import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { BodiesModule } from '../bodies/bodies.module.js';
import { PeopleModule } from '../people/people.module.js';
import { RecommendationLifeModule } from '../recommendations/recommendation-life.module.js';
import { RecommendationsModule } from '../recommendations/recommendations.module.js';
import { Action } from './action.entity.js';
import { ActionAmendmentsController } from './action-amendments.controller.js';
import { ActionDueTermsController } from './action-due-terms.controller.js';
import { ActionDueTermsService } from './action-due-terms.service.js';
import { ActionEvidenceController } from './action-evidence.controller.js';
import { ActionEvidenceService } from './action-evidence.service.js';
import { ActionExtensionsController } from './action-extensions.controller.js';
import { ActionExtensionsService } from './action-extensions.service.js';
import { ActionListService } from './action-list.service.js';
import { ActionMakingController } from './action-making.controller.js';
import { ActionPublicitiesController } from './action-publicities.controller.js';
import { ActionPublicitiesService } from './action-publicities.service.js';
import { ActionRightsService } from './action-rights.service.js';
import { ActionSourcesService } from './action-sources.service.js';
import { ActionStoryQueries } from './action-story.queries.js';
import { ActionStoryRepository } from './action-story.repository.js';
import { ActionToldQueries } from './action-told.queries.js';
import { ActionUpdate } from './action-update.entity.js';
import { ActionUpdatesController } from './action-updates.controller.js';
import { ActionUpdatesService } from './action-updates.service.js';
import { ActionVerdictsController } from './action-verdicts.controller.js';
import { ActionVerdictsService } from './action-verdicts.service.js';
import { ActionsController } from './actions.controller.js';
import { ActionsQueries } from './actions.queries.js';
import { ActionsRepository } from './actions.repository.js';
import { ActionsService } from './actions.service.js';
import { AnsweredForQueries } from './answered-for.queries.js';
import { AwaitingVerdictController } from './awaiting-verdict.controller.js';
import { ChairsQueries } from './chairs.queries.js';
import { DueDatesRepository } from './due-dates.repository.js';
import { DueFollower } from './due-follower.service.js';
import { DutyQueries } from './duty.queries.js';
import { DutyReportsService } from './duty-reports.service.js';
import { EvidenceController } from './evidence.controller.js';
import { Evidence } from './evidence.entity.js';
import { EvidenceQueries } from './evidence.queries.js';
import { EvidenceContent } from './evidence-content.entity.js';
import { Extension } from './extension.entity.js';
import { JudgingQueries } from './judging.queries.js';
import { ItemLinksModule } from './links/item-links.module.js';
import { ActionTagsController } from './tags/action-tags.controller.js';
import { ActionTagsService } from './tags/action-tags.service.js';
import { VerdictOfMeeting } from './verdict.entity.js';
import { VerdictsService } from './verdicts.service.js';

/** Actions and their life: updates, evidence, extensions, verdicts. */
@Module({
  imports: [
    TypeOrmModule.forFeature([Action, ActionUpdate, Evidence, EvidenceContent, Extension, VerdictOfMeeting]),
    BodiesModule,
    PeopleModule,
    RecommendationLifeModule,
    RecommendationsModule,
    ItemLinksModule,
  ],
  controllers: [
    ActionMakingController,
    AwaitingVerdictController,
    ActionsController,
    ActionAmendmentsController,
    ActionTagsController,
    ActionUpdatesController,
    ActionEvidenceController,
    EvidenceController,
    ActionDueTermsController,
    ActionPublicitiesController,
    ActionExtensionsController,
    ActionVerdictsController,
  ],
  providers: [
    ActionsQueries,
    ActionStoryQueries,
    ActionToldQueries,
    DutyQueries,
    EvidenceQueries,
    JudgingQueries,
    VerdictsService,
    AnsweredForQueries,
    ChairsQueries,
    ActionsRepository,
    DueDatesRepository,
    DueFollower,
    ActionStoryRepository,
    ActionListService,
    ActionSourcesService,
    ActionRightsService,
    ActionsService,
    ActionTagsService,
    ActionUpdatesService,
    ActionEvidenceService,
    ActionDueTermsService,
    ActionPublicitiesService,
    DutyReportsService,
    ActionExtensionsService,
    ActionVerdictsService,
  ],
  exports: [
    ActionsQueries,
    ActionStoryQueries,
    DutyQueries,
    ActionRightsService,
    ActionsRepository,
    ActionStoryRepository,
    ActionUpdatesService,
    ActionExtensionsService,
    JudgingQueries,
    VerdictsService,
  ],
})
export class ActionsModule {}
