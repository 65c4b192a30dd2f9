import { Module } from '@nestjs/common';
import { ActionRecordsModule } from '../action-records.module.js';
import { DutyReportsService } from '../duties/duty-reports.service.js';
import { ActionUpdatesController } from './action-updates.controller.js';
import { ActionUpdatesService } from './action-updates.service.js';
import { UpdateCorrectionsController } from './corrections/update-corrections.controller.js';
import { UpdateCorrectionsRepository } from './corrections/update-corrections.repository.js';
import { UpdateCorrectionsService } from './corrections/update-corrections.service.js';
import { UpdateFinder } from './standing/update-finder.service.js';
import { UpdateStandingQueries } from './standing/update-standing.queries.js';
import { UpdateUndoService } from './undo/update-undo.service.js';

/** What owners say of their actions, corrected and undone. */
@Module({
  imports: [ActionRecordsModule],
  controllers: [ActionUpdatesController, UpdateCorrectionsController],
  providers: [
    ActionUpdatesService,
    DutyReportsService,
    UpdateCorrectionsRepository,
    UpdateCorrectionsService,
    UpdateFinder,
    UpdateStandingQueries,
    UpdateUndoService,
  ],
  exports: [
    ActionUpdatesService,
    UpdateCorrectionsRepository,
    UpdateCorrectionsService,
    UpdateFinder,
    UpdateStandingQueries,
    UpdateUndoService,
  ],
})
export class ActionUpdatesModule {}
