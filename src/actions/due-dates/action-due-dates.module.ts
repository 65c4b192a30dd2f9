import { Module } from '@nestjs/common';
import { ActionRecordsModule } from '../action-records.module.js';
import { ActionDueTermsController } from './action-due-terms.controller.js';
import { ActionDueTermsService } from './action-due-terms.service.js';
import { DueFollower } from './due-follower.service.js';

/** When actions are due, and how that follows meetings. */
@Module({
  imports: [ActionRecordsModule],
  controllers: [ActionDueTermsController],
  providers: [ActionDueTermsService, DueFollower],
})
export class ActionDueDatesModule {}
