import { Module } from '@nestjs/common';
import { BodiesModule } from '../../bodies/bodies.module.js';
import { RecommendationRecordsModule } from '../recommendation-records.module.js';
import { RecommendationEndingsService } from './recommendation-endings.service.js';
import { RecommendationMergersController } from './recommendation-mergers.controller.js';
import { RecommendationSplitsController } from './recommendation-splits.controller.js';
import { RecommendationSplitsService } from './recommendation-splits.service.js';
import { RecommendationSuccessors } from './recommendation-successors.service.js';
import { RecommendationWithdrawalsController } from './recommendation-withdrawals.controller.js';

/** Recommendations withdrawn, restored, split and merged. */
@Module({
  imports: [BodiesModule, RecommendationRecordsModule],
  controllers: [
    RecommendationMergersController,
    RecommendationSplitsController,
    RecommendationWithdrawalsController,
  ],
  providers: [RecommendationEndingsService, RecommendationSplitsService, RecommendationSuccessors],
})
export class RecommendationEndingsModule {}
