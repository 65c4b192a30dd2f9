import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { BodiesModule } from '../bodies/bodies.module.js';
import { AddresseesRepository } from './addressees/addressees.repository.js';
import { RecommendationAddressee } from './addressees/recommendation-addressee.entity.js';
import { BodyClocksController } from './clocks/body-clocks.controller.js';
import { BodyClocksRepository } from './clocks/body-clocks.repository.js';
import { BodyClocksService } from './clocks/body-clocks.service.js';
import { ClockEvent } from './clocks/clock-event.entity.js';
import { ClockEventsQueries } from './clocks/clock-events.queries.js';
import { RecommendationCorrection } from './corrections/recommendation-correction.entity.js';
import { WordingRepository } from './corrections/wording.repository.js';
import { RecommendationEnding } from './endings/recommendation-ending.entity.js';
import { ItemLink } from '../items/links/item-link.entity.js';
import { ItemLinkEnding } from '../items/links/item-link-ending.entity.js';
import { ItemLinksRepository } from '../items/links/item-links.repository.js';
import { LockedRecommendationsRepository } from './locked-recommendations.repository.js';
import { NamedRecommendations } from './named-recommendations.js';
import { OpenHistoryQueries } from '../items/history/open-history.queries.js';
import { RecommendationPublicity } from './publicity/recommendation-publicity.entity.js';
import { Recommendation } from './recommendation.entity.js';
import { RecommendationChoices } from './recommendation-choice.queries.js';
import { RecommendationClocksController } from './clocks/recommendation-clocks.controller.js';
import { RecommendationClocksRepository } from './clocks/recommendation-clocks.repository.js';
import { RecommendationClocksService } from './clocks/recommendation-clocks.service.js';
import { RecommendationNoticesController } from './notices/recommendation-notices.controller.js';
import { RecommendationNoticesService } from './notices/recommendation-notices.service.js';
import { RecommendationsController } from './list/recommendations.controller.js';
import { RecommendationsQueries } from './recommendations.queries.js';
import { RecommendationsRepository } from './recommendations.repository.js';
import { ReferenceCounter } from '../items/references/reference-counter.entity.js';
import { ReferenceNumbersRepository } from '../items/references/reference-numbers.repository.js';
import { UsedTagsQueries } from '../items/tags/used-tags.queries.js';

/** The register of recommendations: notice, receipt and what is owed by when. */
@Module({
  imports: [
    TypeOrmModule.forFeature([
      ClockEvent,
      ItemLink,
      ItemLinkEnding,
      Recommendation,
      RecommendationAddressee,
      RecommendationCorrection,
      RecommendationEnding,
      RecommendationPublicity,
      ReferenceCounter,
    ]),
    BodiesModule,
  ],
  controllers: [
    RecommendationsController,
    RecommendationNoticesController,
    RecommendationClocksController,
    BodyClocksController,
  ],
  providers: [
    AddresseesRepository,
    ItemLinksRepository,
    LockedRecommendationsRepository,
    NamedRecommendations,
    OpenHistoryQueries,
    UsedTagsQueries,
    WordingRepository,
    BodyClocksRepository,
    BodyClocksService,
    ClockEventsQueries,
    RecommendationChoices,
    RecommendationClocksRepository,
    RecommendationClocksService,
    RecommendationNoticesService,
    RecommendationsQueries,
    RecommendationsRepository,
    ReferenceNumbersRepository,
  ],
  exports: [
    AddresseesRepository,
    ItemLinksRepository,
    LockedRecommendationsRepository,
    NamedRecommendations,
    OpenHistoryQueries,
    UsedTagsQueries,
    WordingRepository,
    ClockEventsQueries,
    RecommendationChoices,
    RecommendationNoticesService,
    RecommendationsQueries,
    RecommendationsRepository,
    ReferenceNumbersRepository,
  ],
})
export class RecommendationsModule {}
