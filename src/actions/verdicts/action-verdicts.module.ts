import { Module } from '@nestjs/common';
import { ActionRecordsModule } from '../action-records.module.js';
import { ActionVerdictsController } from './action-verdicts.controller.js';
import { ActionVerdictsService } from './action-verdicts.service.js';
import { AwaitingVerdictController } from './awaiting-verdict.controller.js';

/** What meetings think of what was done. */
@Module({
  imports: [ActionRecordsModule],
  controllers: [ActionVerdictsController, AwaitingVerdictController],
  providers: [ActionVerdictsService],
})
export class ActionVerdictsModule {}
