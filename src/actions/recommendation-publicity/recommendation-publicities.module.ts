import { Module } from '@nestjs/common';
import { RecommendationsModule } from '../../recommendations/recommendations.module.js';
import { ActionsOfItQueries } from './actions-of-it.queries.js';
import { ActionsOfItRepository } from './actions-of-it.repository.js';
import { RecommendationPublicitiesController } from './recommendation-publicities.controller.js';
import { RecommendationPublicitiesService } from './recommendation-publicities.service.js';

/** Who may read a recommendation, and with it its actions. */
@Module({
  imports: [RecommendationsModule],
  controllers: [RecommendationPublicitiesController],
  providers: [ActionsOfItQueries, ActionsOfItRepository, RecommendationPublicitiesService],
  exports: [ActionsOfItQueries, ActionsOfItRepository],
})
export class RecommendationPublicitiesModule {}
