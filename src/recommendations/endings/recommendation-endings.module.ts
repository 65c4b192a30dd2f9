import { Module } from '@nestjs/common';
import { BodiesModule } from '../../bodies/bodies.module.js';
import { RecommendationRecordsModule } from '../recommendation-records.module.js';
import { RecommendationEndingsService } from './recommendation-endings.service.js';
import { RecommendationSplitsService } from './recommendation-splits.service.js';
import { RecommendationSuccessors } from './recommendation-successors.service.js';

/** Recommendations withdrawn, restored, split and merged. */
@Module({
  imports: [BodiesModule, RecommendationRecordsModule],
  providers: [RecommendationEndingsService, RecommendationSplitsService, RecommendationSuccessors],
  exports: [RecommendationEndingsService, RecommendationSplitsService],
})
export class RecommendationEndingsModule {}
