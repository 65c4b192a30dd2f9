import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { BodiesModule } from '../bodies/bodies.module.js';
import { ItemsModule } from '../items/items.module.js';
import { AddresseesRepository } from './addressees/addressees.repository.js';
import { RecommendationAddressee } from './addressees/recommendation-addressee.entity.js';
import { BodyClocksController } from './clocks/body-clocks.controller.js';
import { BodyClocksRepository } from './clocks/body-clocks.repository.js';
import { BodyClocksService } from './clocks/body-clocks.service.js';
import { ClockEvent } from './clocks/clock-event.entity.js';
import { ClockEventsQueries } from './clocks/clock-events.queries.js';
import { ClockToWorkOut } from './clocks/clock-to-work-out.entity.js';
import { ClocksToWorkOutRepository } from './clocks/clocks-to-work-out.repository.js';
import { ClocksToWorkOutService } from './clocks/clocks-to-work-out.service.js';
import { RecommendationClocksController } from './clocks/recommendation-clocks.controller.js';
import { RecommendationClocksRepository } from './clocks/recommendation-clocks.repository.js';
import { RecommendationClocksService } from './clocks/recommendation-clocks.service.js';
import { RecommendationCorrection } from './corrections/recommendation-correction.entity.js';
import { WordingRepository } from './corrections/wording.repository.js';
import { RecommendationEnding } from './endings/recommendation-ending.entity.js';
import { RecommendationsController } from './list/recommendations.controller.js';
import { LockedRecommendationsRepository } from './locked-recommendations.repository.js';
import { NamedRecommendations } from './named-recommendations.js';
import { RecommendationNoticesController } from './notices/recommendation-notices.controller.js';
import { RecommendationNoticesService } from './notices/recommendation-notices.service.js';
import { RecommendationPublicity } from './publicity/recommendation-publicity.entity.js';
import { Recommendation } from './recommendation.entity.js';
import { RecommendationChoices } from './recommendation-choice.queries.js';
import { RecommendationsQueries } from './recommendations.queries.js';
import { RecommendationsRepository } from './recommendations.repository.js';

/** The register of recommendations: notice, receipt and what is owed by when. */
@Module({
  imports: [
    TypeOrmModule.forFeature([
      ClockEvent,
      ClockToWorkOut,
      Recommendation,
      RecommendationAddressee,
      RecommendationCorrection,
      RecommendationEnding,
      RecommendationPublicity,
    ]),
    BodiesModule,
    ItemsModule,
  ],
  controllers: [
    RecommendationsController,
    RecommendationNoticesController,
    RecommendationClocksController,
    BodyClocksController,
  ],
  providers: [
    AddresseesRepository,
    LockedRecommendationsRepository,
    NamedRecommendations,
    WordingRepository,
    BodyClocksRepository,
    BodyClocksService,
    ClockEventsQueries,
    ClocksToWorkOutRepository,
    ClocksToWorkOutService,
    RecommendationChoices,
    RecommendationClocksRepository,
    RecommendationClocksService,
    RecommendationNoticesService,
    RecommendationsQueries,
    RecommendationsRepository,
  ],
  exports: [
    AddresseesRepository,
    LockedRecommendationsRepository,
    NamedRecommendations,
    WordingRepository,
    ClockEventsQueries,
    RecommendationChoices,
    RecommendationNoticesService,
    RecommendationsQueries,
    RecommendationsRepository,
  ],
})
export class RecommendationsModule {}
