import { Module } from '@nestjs/common';
import { BodiesModule } from '../../bodies/bodies.module.js';
import { RecommendationsModule } from '../../recommendations/recommendations.module.js';
import { ContinuationsModule } from '../continuations/continuations.module.js';
import { RecommendationMergersController } from './recommendation-mergers.controller.js';
import { RecommendationSplitsController } from './recommendation-splits.controller.js';
import { RecommendationWithdrawalsController } from './recommendation-withdrawals.controller.js';

/** The forms by which a recommendation ends, which say what becomes of its actions. */
@Module({
  imports: [BodiesModule, ContinuationsModule, RecommendationsModule],
  controllers: [
    RecommendationMergersController,
    RecommendationSplitsController,
    RecommendationWithdrawalsController,
  ],
})
export class RecommendationEndingFormsModule {}
