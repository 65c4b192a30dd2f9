import { Module } from '@nestjs/common';
import { BodiesModule } from '../../bodies/bodies.module.js';
import { RecommendationRecordsModule } from '../recommendation-records.module.js';
import { LoggingChoicesQueries } from './logging-choices.queries.js';
import { QualityHintsController } from './quality-hints.controller.js';
import { RecommendationLoggingController } from './recommendation-logging.controller.js';
import { RecommendationLoggingService } from './recommendation-logging.service.js';

/** Recommendations logged by hand. */
@Module({
  imports: [BodiesModule, RecommendationRecordsModule],
  controllers: [QualityHintsController, RecommendationLoggingController],
  providers: [LoggingChoicesQueries, RecommendationLoggingService],
})
export class RecommendationLoggingModule {}
