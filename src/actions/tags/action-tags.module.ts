import { Module } from '@nestjs/common';
import { ActionRecordsModule } from '../action-records.module.js';
import { ActionTagsController } from './action-tags.controller.js';
import { ActionTagsService } from './action-tags.service.js';

/** What actions are about. */
@Module({
  imports: [ActionRecordsModule],
  controllers: [ActionTagsController],
  providers: [ActionTagsService],
})
export class ActionTagsModule {}
