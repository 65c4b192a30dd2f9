import { Module } from '@nestjs/common';
import { BodiesModule } from '../../bodies/bodies.module.js';
import { RecommendationRecordsModule } from '../recommendation-records.module.js';
import { RecommendationNoticesController } from './recommendation-notices.controller.js';
import { RecommendationNoticesService } from './recommendation-notices.service.js';

/** Notice and receipt, which start a clock. */
@Module({
  imports: [BodiesModule, RecommendationRecordsModule],
  controllers: [RecommendationNoticesController],
  providers: [RecommendationNoticesService],
  exports: [RecommendationNoticesService],
})
export class RecommendationNoticesModule {}
