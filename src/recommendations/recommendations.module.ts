import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { BodiesModule } from '../bodies/bodies.module.js';
import { ClockEvent } from './clock-event.entity.js';
import { Recommendation } from './recommendation.entity.js';
import { RecommendationsQueries } from './recommendations.queries.js';
import { RecommendationsRepository } from './recommendations.repository.js';
import { ReferenceCounter } from './reference-counter.entity.js';
import { ReferenceNumbersRepository } from './reference-numbers.repository.js';

/** The register of recommendations: notice, receipt and what is owed by when. */
@Module({
  imports: [TypeOrmModule.forFeature([Recommendation, ClockEvent, ReferenceCounter]), BodiesModule],
  providers: [RecommendationsQueries, RecommendationsRepository, ReferenceNumbersRepository],
  exports: [RecommendationsQueries, RecommendationsRepository, ReferenceNumbersRepository],
})
export class RecommendationsModule {}
