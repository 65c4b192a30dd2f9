import { Module } from '@nestjs/common';
import { ActionRecordsModule } from '../action-records.module.js';
import { TakenBackActionsRepository } from './taken-back-actions.repository.js';

/** Actions taken back with the import that made them. */
@Module({
  imports: [ActionRecordsModule],
  providers: [TakenBackActionsRepository],
  exports: [TakenBackActionsRepository],
})
export class TakenBackActionsModule {}
