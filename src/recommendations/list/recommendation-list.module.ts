import { Module } from '@nestjs/common';
import { BodiesModule } from '../../bodies/bodies.module.js';
import { RecommendationRecordsModule } from '../recommendation-records.module.js';
import { RecommendationsController } from './recommendations.controller.js';

/** The list of recommendations. */
@Module({
  imports: [BodiesModule, RecommendationRecordsModule],
  controllers: [RecommendationsController],
})
export class RecommendationListModule {}
