import { Module } from '@nestjs/common';
import { ActionRecordsModule } from '../action-records.module.js';
import { ActionAmendmentsController } from './action-amendments.controller.js';

/** Owners, texts and first due dates put right. */
@Module({
  imports: [ActionRecordsModule],
  controllers: [ActionAmendmentsController],
})
export class ActionAmendmentsModule {}
