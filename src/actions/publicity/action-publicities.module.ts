import { Module } from '@nestjs/common';
import { ActionRecordsModule } from '../action-records.module.js';
import { ActionPublicitiesController } from './action-publicities.controller.js';
import { ActionPublicitiesService } from './action-publicities.service.js';

/** Who may read an action. */
@Module({
  imports: [ActionRecordsModule],
  controllers: [ActionPublicitiesController],
  providers: [ActionPublicitiesService],
})
export class ActionPublicitiesModule {}
