import { Module } from '@nestjs/common';
import { ActionsModule } from '../../actions/actions.module.js';
import { AnswerLinksModule } from '../../answer-links/answer-links.module.js';
import { CouncilModule } from '../../council/council.module.js';
import { DocumentsModule } from '../../documents/documents.module.js';
import { NoticeLettersModule } from '../../recommendations/letters/notice-letters.module.js';
import { RecommendationsModule } from '../../recommendations/recommendations.module.js';
import { ReportsModule } from '../../reports/reports.module.js';
import { RequestsModule } from '../../requests/requests.module.js';
import { ResponsesModule } from '../../responses/responses.module.js';
import { ActionPagesModule } from '../actions/action-pages.module.js';
import { AnswerController } from './answer.controller.js';
import { AnswerDelegationsController } from './answer-delegations.controller.js';
import { AnswerDraftsController } from './answer-drafts.controller.js';
import { AnswerForms } from './answer-forms.service.js';
import { AnswerLettersService } from './answer-letters.service.js';
import { AnswerMatters } from './answer-matters.service.js';
import { AnswerOpeningsController } from './answer-openings.controller.js';
import { AnswerRenewalsController } from './answer-renewals.controller.js';
import { AnswerRequestsController } from './answer-requests.controller.js';
import { AnswerResponses } from './answer-responses.service.js';
import { AnswerTogetherController } from './answer-together.controller.js';
import { AnswerUpdateCorrectionController } from './answer-update-correction.controller.js';
import { AnswerUpdateUndoController } from './answer-update-undo.controller.js';
import { AnswerUpdatesController } from './answer-updates.controller.js';
import { AnswerVisits } from './answer-visits.service.js';
import { AnswerWordFormsController } from './answer-word-forms.controller.js';
import { AnswerWordForms } from './answer-word-forms.service.js';

/** The pages of the links in e-mails. */
@Module({
  imports: [
    ActionsModule,
    AnswerLinksModule,
    RecommendationsModule,
    ActionPagesModule,
    RequestsModule,
    CouncilModule,
    NoticeLettersModule,
    ResponsesModule,
    DocumentsModule,
    ReportsModule,
  ],
  controllers: [
    AnswerDraftsController,
    AnswerDelegationsController,
    AnswerController,
    AnswerOpeningsController,
    AnswerRenewalsController,
    AnswerRequestsController,
    AnswerTogetherController,
    AnswerUpdateCorrectionController,
    AnswerUpdateUndoController,
    AnswerUpdatesController,
    AnswerWordFormsController,
  ],
  providers: [
    AnswerForms,
    AnswerLettersService,
    AnswerMatters,
    AnswerResponses,
    AnswerVisits,
    AnswerWordForms,
  ],
})
export class AnswerPagesModule {}
