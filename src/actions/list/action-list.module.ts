import { Module } from '@nestjs/common';
import { SavedViewsModule } from '../../saved-views/saved-views.module.js';
import { ActionRecordsModule } from '../action-records.module.js';
import { ActionListController } from './action-list.controller.js';
import { ActionListService } from './action-list.service.js';

/** The list of actions. */
@Module({
  imports: [ActionRecordsModule, SavedViewsModule],
  controllers: [ActionListController],
  providers: [ActionListService],
})
export class ActionListModule {}
