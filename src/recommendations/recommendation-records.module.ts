import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { BodiesModule } from '../bodies/bodies.module.js';
import { ItemsModule } from '../items/items.module.js';
import { AddresseeClocksQueries } from './addressees/addressee-clocks.queries.js';
import { AddresseesRepository } from './addressees/addressees.repository.js';
import { AnsweringBodiesQueries } from './addressees/answering-bodies.queries.js';
import { AskedBodiesRepository } from './addressees/asked-bodies.repository.js';
import { RecommendationAddressee } from './addressees/recommendation-addressee.entity.js';
import { TransferredRecommendationsRepository } from './addressees/transferred-recommendations.repository.js';
import { ActingCapacitiesQueries } from './clocks/acting-capacities.queries.js';
import { ActingCapacitiesRepository } from './clocks/acting-capacities.repository.js';
import { ActingCapacity } from './clocks/acting-capacity.entity.js';
import { BodyClocksRepository } from './clocks/body-clocks.repository.js';
import { ClockEvent } from './clocks/clock-event.entity.js';
import { ClockEventsQueries } from './clocks/clock-events.queries.js';
import { RecommendationClocksRepository } from './clocks/recommendation-clocks.repository.js';
import { RecommendationCorrection } from './corrections/recommendation-correction.entity.js';
import { RecommendationCorrectionsQueries } from './corrections/recommendation-corrections.queries.js';
import { WordingRepository } from './corrections/wording.repository.js';
import { RecommendationEnding } from './endings/recommendation-ending.entity.js';
import { RecommendationEndingsQueries } from './endings/recommendation-endings.queries.js';
import { RecommendationEndingsRepository } from './endings/recommendation-endings.repository.js';
import { LockedRecommendationsRepository } from './locked-recommendations.repository.js';
import { CitablePapersQueries } from './logging/citable-papers.queries.js';
import { EarlierRecommendationsQueries } from './logging/earlier-recommendations.queries.js';
import { RepetitionsRepository } from './logging/repetitions.repository.js';
import { NamedRecommendations } from './named-recommendations.service.js';
import { RecommendationPublicitiesRepository } from './publicity/recommendation-publicities.repository.js';
import { RecommendationPublicity } from './publicity/recommendation-publicity.entity.js';
import { Recommendation } from './recommendation.entity.js';
import { RecommendationChoices } from './recommendation-choice.queries.js';
import { RecommendationsQueries } from './recommendations.queries.js';
import { RecommendationsRepository } from './recommendations.repository.js';
import { RecommendationRemovalsRepository } from './removal/recommendation-removals.repository.js';
import { KeptRecommendationStanding } from './standings/recommendation-standing.entity.js';
import { FirstRecommendationsService } from './waiting/first-recommendations.service.js';
import { WaitingRecommendation } from './waiting/waiting-recommendation.entity.js';
import { WaitingRecommendationsQueries } from './waiting/waiting-recommendations.queries.js';
import { WaitingRecommendationsRepository } from './waiting/waiting-recommendations.repository.js';

const RECORDS = [
  ActingCapacitiesQueries,
  ActingCapacitiesRepository,
  AddresseeClocksQueries,
  AddresseesRepository,
  AnsweringBodiesQueries,
  AskedBodiesRepository,
  BodyClocksRepository,
  CitablePapersQueries,
  ClockEventsQueries,
  EarlierRecommendationsQueries,
  FirstRecommendationsService,
  LockedRecommendationsRepository,
  NamedRecommendations,
  TransferredRecommendationsRepository,
  RecommendationChoices,
  RecommendationClocksRepository,
  RecommendationCorrectionsQueries,
  RecommendationEndingsQueries,
  RecommendationEndingsRepository,
  RecommendationPublicitiesRepository,
  RecommendationRemovalsRepository,
  RecommendationsQueries,
  RecommendationsRepository,
  RepetitionsRepository,
  WaitingRecommendationsQueries,
  WaitingRecommendationsRepository,
  WordingRepository,
];

/** What is kept of recommendations, and how it is read and written. */
@Module({
  imports: [
    TypeOrmModule.forFeature([
      ActingCapacity,
      ClockEvent,
      Recommendation,
      RecommendationAddressee,
      RecommendationCorrection,
      RecommendationEnding,
      RecommendationPublicity,
      KeptRecommendationStanding,
      WaitingRecommendation,
    ]),
    BodiesModule,
    ItemsModule,
  ],
  providers: RECORDS,
  exports: [...RECORDS, ItemsModule],
})
export class RecommendationRecordsModule {}
