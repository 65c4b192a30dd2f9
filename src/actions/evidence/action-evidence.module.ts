import { Module } from '@nestjs/common';
import { ActionRecordsModule } from '../action-records.module.js';
import { ActionEvidenceController } from './action-evidence.controller.js';
import { ActionEvidenceService } from './action-evidence.service.js';
import { EvidenceController } from './evidence.controller.js';
import { EvidenceQueries } from './evidence.queries.js';

/** What proves an update, and its files. */
@Module({
  imports: [ActionRecordsModule],
  controllers: [ActionEvidenceController, EvidenceController],
  providers: [ActionEvidenceService, EvidenceQueries],
})
export class ActionEvidenceModule {}
