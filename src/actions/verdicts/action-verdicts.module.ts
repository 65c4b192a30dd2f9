import { Module } from '@nestjs/common';
import { RecommendationRecordsModule } from '../../recommendations/recommendation-records.module.js';
import { ActionRecordsModule } from '../action-records.module.js';
import { ActionVerdictsController } from './action-verdicts.controller.js';
import { ActionVerdictsService } from './action-verdicts.service.js';
import { AwaitingVerdictController } from './awaiting-verdict.controller.js';
import { AwaitingVerdictService } from './awaiting-verdict.service.js';

/** What meetings think of what was done. */
@Module({
  imports: [ActionRecordsModule, RecommendationRecordsModule],
  controllers: [ActionVerdictsController, AwaitingVerdictController],
  providers: [ActionVerdictsService, AwaitingVerdictService],
})
export class ActionVerdictsModule {}
