import { Module } from '@nestjs/common';
import { BodiesModule } from '../../bodies/bodies.module.js';
import { RecommendationRecordsModule } from '../recommendation-records.module.js';
import { RecommendationTagsController } from './recommendation-tags.controller.js';
import { RecommendationTagsService } from './recommendation-tags.service.js';

/** What recommendations are about. */
@Module({
  imports: [BodiesModule, RecommendationRecordsModule],
  controllers: [RecommendationTagsController],
  providers: [RecommendationTagsService],
})
export class RecommendationTagsModule {}
