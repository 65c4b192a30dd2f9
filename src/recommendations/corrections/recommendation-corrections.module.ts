import { Module } from '@nestjs/common';
import { BodiesModule } from '../../bodies/bodies.module.js';
import { RecommendationRecordsModule } from '../recommendation-records.module.js';
import { RecommendationCorrectionsController } from './recommendation-corrections.controller.js';
import { RecommendationCorrectionsService } from './recommendation-corrections.service.js';

/** Wordings put right. */
@Module({
  imports: [BodiesModule, RecommendationRecordsModule],
  controllers: [RecommendationCorrectionsController],
  providers: [RecommendationCorrectionsService],
})
export class RecommendationCorrectionsModule {}
