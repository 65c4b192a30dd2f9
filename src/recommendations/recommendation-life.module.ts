import { Module } from '@nestjs/common';
import { BodiesModule } from '../bodies/bodies.module.js';
import { ItemsModule } from '../items/items.module.js';
import { RecommendationAddresseesController } from './addressees/recommendation-addressees.controller.js';
import { RecommendationAddresseesService } from './addressees/recommendation-addressees.service.js';
import { RecommendationCorrectionsController } from './corrections/recommendation-corrections.controller.js';
import { RecommendationCorrectionsQueries } from './corrections/recommendation-corrections.queries.js';
import { RecommendationCorrectionsService } from './corrections/recommendation-corrections.service.js';
import { RecommendationEndingsQueries } from './endings/recommendation-endings.queries.js';
import { RecommendationEndingsRepository } from './endings/recommendation-endings.repository.js';
import { RecommendationEndingsService } from './endings/recommendation-endings.service.js';
import { RecommendationMergersController } from './endings/recommendation-mergers.controller.js';
import { RecommendationPartingService } from './endings/recommendation-parting.service.js';
import { RecommendationRestorationsController } from './endings/recommendation-restorations.controller.js';
import { RecommendationSplitsController } from './endings/recommendation-splits.controller.js';
import { RecommendationSuccessors } from './endings/recommendation-successors.js';
import { RecommendationWithdrawalsController } from './endings/recommendation-withdrawals.controller.js';
import { CitablePapersQueries } from './logging/citable-papers.queries.js';
import { EarlierRecommendationsQueries } from './logging/earlier-recommendations.queries.js';
import { LoggingChoicesQueries } from './logging/logging-choices.queries.js';
import { RecommendationLoggingController } from './logging/recommendation-logging.controller.js';
import { RecommendationLoggingService } from './logging/recommendation-logging.service.js';
import { RepetitionsRepository } from './logging/repetitions.repository.js';
import { ActionsOfItQueries } from './publicity/actions-of-it.queries.js';
import { RecommendationPublicitiesController } from './publicity/recommendation-publicities.controller.js';
import { RecommendationPublicitiesRepository } from './publicity/recommendation-publicities.repository.js';
import { RecommendationPublicitiesService } from './publicity/recommendation-publicities.service.js';
import { RecommendationsModule } from './recommendations.module.js';
import { RecommendationTagsController } from './tags/recommendation-tags.controller.js';
import { RecommendationTagsService } from './tags/recommendation-tags.service.js';
import { TagsRepository } from './tags/tags.repository.js';

/** What happens to a recommendation itself: logged, corrected, addressed, tagged, published or kept back, withdrawn, split, merged. */
@Module({
  imports: [ItemsModule, BodiesModule, RecommendationsModule],
  controllers: [
    RecommendationLoggingController,
    RecommendationAddresseesController,
    RecommendationCorrectionsController,
    RecommendationMergersController,
    RecommendationPublicitiesController,
    RecommendationRestorationsController,
    RecommendationSplitsController,
    RecommendationTagsController,
    RecommendationWithdrawalsController,
  ],
  providers: [
    ActionsOfItQueries,
    CitablePapersQueries,
    EarlierRecommendationsQueries,
    LoggingChoicesQueries,
    RecommendationAddresseesService,
    RecommendationCorrectionsQueries,
    RecommendationCorrectionsService,
    RecommendationEndingsQueries,
    RecommendationEndingsRepository,
    RecommendationEndingsService,
    RecommendationLoggingService,
    RecommendationPartingService,
    RecommendationPublicitiesRepository,
    RecommendationPublicitiesService,
    RecommendationSuccessors,
    RecommendationTagsService,
    RepetitionsRepository,
    TagsRepository,
  ],
  exports: [
    CitablePapersQueries,
    EarlierRecommendationsQueries,
    RecommendationCorrectionsQueries,
    RecommendationEndingsQueries,
    RecommendationPublicitiesRepository,
    RepetitionsRepository,
    TagsRepository,
  ],
})
export class RecommendationLifeModule {}
