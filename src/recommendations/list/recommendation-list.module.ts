import { Module } from '@nestjs/common';
import { BodiesModule } from '../../bodies/bodies.module.js';
import { SavedViewsModule } from '../../saved-views/saved-views.module.js';
import { RecommendationRecordsModule } from '../recommendation-records.module.js';
import { RecommendationsController } from './recommendations.controller.js';

/** The list of recommendations. */
@Module({
  imports: [BodiesModule, SavedViewsModule, RecommendationRecordsModule],
  controllers: [RecommendationsController],
})
export class RecommendationListModule {}
