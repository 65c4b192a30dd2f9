import { Module } from '@nestjs/common';
import { RecommendationRecordsModule } from '../recommendation-records.module.js';
import { TakenBackRecommendationsRepository } from './taken-back-recommendations.repository.js';
import { TakenBackRecommendationsService } from './taken-back-recommendations.service.js';

/** Taking back what was recorded of recommendations in one go. */
@Module({
  imports: [RecommendationRecordsModule],
  providers: [TakenBackRecommendationsRepository, TakenBackRecommendationsService],
  exports: [TakenBackRecommendationsRepository, TakenBackRecommendationsService],
})
export class TakenBackRecommendationsModule {}
