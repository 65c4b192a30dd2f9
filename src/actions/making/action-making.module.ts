import { Module } from '@nestjs/common';
import { RecommendationsModule } from '../../recommendations/recommendations.module.js';
import { ActionRecordsModule } from '../action-records.module.js';
import { ActionMakingController } from './action-making.controller.js';
import { ActionSourcesService } from './action-sources.service.js';

/** Actions that are entered by hand. */
@Module({
  imports: [ActionRecordsModule, RecommendationsModule],
  controllers: [ActionMakingController],
  providers: [ActionSourcesService],
})
export class ActionMakingModule {}
