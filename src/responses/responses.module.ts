import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ActionsModule } from '../actions/actions.module.js';
import { TakenBackActionsModule } from '../actions/undo/taken-back-actions.module.js';
import { BodiesModule } from '../bodies/bodies.module.js';
import { DocumentsModule } from '../documents/documents.module.js';
import { ItemsModule } from '../items/items.module.js';
import { PeopleModule } from '../people/people.module.js';
import { RecommendationsModule } from '../recommendations/recommendations.module.js';
import { ResponseDraft } from './drafts/response-draft.entity.js';
import { ResponseDraftEnding } from './drafts/response-draft-ending.entity.js';
import { ResponseDraftFile } from './drafts/response-draft-file.entity.js';
import { ResponseDraftFilesQueries } from './drafts/response-draft-files.queries.js';
import { ResponseDraftsQueries } from './drafts/response-drafts.queries.js';
import { ResponseDraftsRepository } from './drafts/response-drafts.repository.js';
import { ResponseDraftsService } from './drafts/response-drafts.service.js';
import { JudgedRecommendationQueries } from './judged-recommendation.queries.js';
import { RecommendationVerdictsController } from './recommendation-verdicts.controller.js';
import { RecommendationVerdictsQueries } from './recommendation-verdicts.queries.js';
import { RecommendationVerdictsService } from './recommendation-verdicts.service.js';
import { ResponseRemovalsRepository } from './removal/response-removals.repository.js';
import { Response } from './response.entity.js';
import { ResponseActionsService } from './response-actions.service.js';
import { ResponseAnswer } from './response-answer.entity.js';
import { ResponseCorrectionsController } from './response-corrections.controller.js';
import { ResponseCorrectionsService } from './response-corrections.service.js';
import { ResponseOffers } from './response-offers.queries.js';
import { ResponsePagesController } from './response-pages.controller.js';
import { ResponsePagesQueries } from './response-pages.queries.js';
import { ResponsePapersQueries } from './response-papers.queries.js';
import { ResponsesController } from './responses.controller.js';
import { ResponsesQueries } from './responses.queries.js';
import { ResponsesRepository } from './responses.repository.js';
import { ResponsesService } from './responses.service.js';
import { ResponseUndoController } from './undo/response-undo.controller.js';
import { ResponseUndoQueries } from './undo/response-undo.queries.js';
import { ResponseUndoService } from './undo/response-undo.service.js';
import { WordFormsQueries } from './word-form/word-forms.queries.js';

/** The formal answers to recommendations. */
@Module({
  imports: [
    ItemsModule,
    TypeOrmModule.forFeature([
      Response,
      ResponseAnswer,
      ResponseDraft,
      ResponseDraftEnding,
      ResponseDraftFile,
    ]),
    ActionsModule,
    TakenBackActionsModule,
    BodiesModule,
    DocumentsModule,
    PeopleModule,
    RecommendationsModule,
  ],
  controllers: [
    ResponsesController,
    ResponsePagesController,
    ResponseCorrectionsController,
    ResponseUndoController,
    RecommendationVerdictsController,
  ],
  providers: [
    ResponseActionsService,
    ResponseRemovalsRepository,
    ResponseDraftFilesQueries,
    ResponseDraftsQueries,
    ResponseDraftsRepository,
    ResponseDraftsService,
    JudgedRecommendationQueries,
    RecommendationVerdictsQueries,
    RecommendationVerdictsService,
    ResponseCorrectionsService,
    ResponseUndoQueries,
    ResponseUndoService,
    ResponseOffers,
    ResponsePagesQueries,
    ResponsePapersQueries,
    ResponsesQueries,
    ResponsesRepository,
    ResponsesService,
    WordFormsQueries,
  ],
  exports: [
    ResponseRemovalsRepository,
    ResponsesRepository,
    ResponseDraftFilesQueries,
    ResponseDraftsQueries,
    ResponseDraftsService,
    RecommendationVerdictsQueries,
    ResponsesQueries,
    ResponsesService,
  ],
})
export class ResponsesModule {}
