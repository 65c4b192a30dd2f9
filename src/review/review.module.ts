import { Module } from '@nestjs/common';
import { ActionsModule } from '../actions/actions.module.js';
import { BodiesModule } from '../bodies/bodies.module.js';
import { DocumentsModule } from '../documents/documents.module.js';
import { PeopleModule } from '../people/people.module.js';
import { RecommendationsModule } from '../recommendations/recommendations.module.js';
import { TakenBackRecommendationsModule } from '../recommendations/undo/taken-back-recommendations.module.js';
import { AcceptedItemsRepository } from './accepted-items.repository.js';
import { AcceptedProposalsService } from './accepted-proposals.service.js';
import { DraftPublicationsController } from './draft-publications.controller.js';
import { DraftPublicationsService } from './draft-publications.service.js';
import { DraftPublicityQueries } from './draft-publicity.queries.js';
import { EarlierDecisionsQueries } from './earlier-decisions.queries.js';
import { FigureReviewModule } from './figures/figure-review.module.js';
import { NearSameQueries } from './near-same.queries.js';
import { PaperCorrectionsController } from './papers/paper-corrections.controller.js';
import { PaperCorrectionsService } from './papers/paper-corrections.service.js';
import { PaperDependantsQueries } from './papers/paper-dependants.queries.js';
import { PaperItemsQueries } from './papers/paper-items.queries.js';
import { PaperItemsRepository } from './papers/paper-items.repository.js';
import { PaperTakingOutController } from './papers/paper-taking-out.controller.js';
import { PaperTakingOutService } from './papers/paper-taking-out.service.js';
import { ProposalAddingController } from './proposal-adding.controller.js';
import { ProposalFinderService } from './proposal-finder.service.js';
import { ProposalMergingController } from './proposal-merging.controller.js';
import { ProposalShapingService } from './proposal-shaping.service.js';
import { ProposalSplittingController } from './proposal-splitting.controller.js';
import { ReviewController } from './review.controller.js';
import { ReviewService } from './review.service.js';
import { ReviewChoicesQueries } from './review-choices.queries.js';
import { ReviewFinderService } from './review-finder.service.js';
import { ReviewedOwnersService } from './reviewed-owners.service.js';
import { ReviewUndoController } from './undo/review-undo.controller.js';
import { ReviewUndoQueries } from './undo/review-undo.queries.js';
import { ReviewUndoService } from './undo/review-undo.service.js';
import { TakenBackReviewRepository } from './undo/taken-back-review.repository.js';

/** What becomes of a reading's proposals: the clerk looks at each beside its source and takes it into the register, or not. */
@Module({
  imports: [
    BodiesModule,
    PeopleModule,
    DocumentsModule,
    RecommendationsModule,
    ActionsModule,
    TakenBackRecommendationsModule,
    FigureReviewModule,
  ],
  controllers: [
    DraftPublicationsController,
    ProposalAddingController,
    ProposalSplittingController,
    ProposalMergingController,
    PaperCorrectionsController,
    PaperTakingOutController,
    ReviewController,
    ReviewUndoController,
  ],
  providers: [
    AcceptedItemsRepository,
    DraftPublicationsService,
    DraftPublicityQueries,
    EarlierDecisionsQueries,
    ReviewedOwnersService,
    ProposalFinderService,
    ProposalShapingService,
    ReviewChoicesQueries,
    NearSameQueries,
    AcceptedProposalsService,
    PaperCorrectionsService,
    PaperDependantsQueries,
    PaperItemsQueries,
    PaperItemsRepository,
    PaperTakingOutService,
    ReviewFinderService,
    ReviewService,
    ReviewUndoQueries,
    ReviewUndoService,
    TakenBackReviewRepository,
  ],
  exports: [DraftPublicityQueries, EarlierDecisionsQueries, ReviewUndoQueries],
})
export class ReviewModule {}
