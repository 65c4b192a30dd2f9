import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ActionsModule } from '../actions/actions.module.js';
import { BodiesModule } from '../bodies/bodies.module.js';
import { PeopleModule } from '../people/people.module.js';
import { RecommendationsModule } from '../recommendations/recommendations.module.js';
import { ResponsesModule } from '../responses/responses.module.js';
import { SheetImport } from './import.entity.js';
import { ImportBatchService } from './import-batch.service.js';
import { ImportCheckController } from './import-check.controller.js';
import { ImportCheckService } from './import-check.service.js';
import { ImportColumnsController } from './import-columns.controller.js';
import { ImportContent } from './import-content.entity.js';
import { ImportIntakeController } from './import-intake.controller.js';
import { ImportIntakeService } from './import-intake.service.js';
import { ImportMappingService } from './import-mapping.service.js';
import { ImportMeetingsQueries } from './import-meetings.queries.js';
import { ImportMemoryQueries } from './import-memory.queries.js';
import { ImportMemoryRepository } from './import-memory.repository.js';
import { ImportNamesQueries } from './import-names.queries.js';
import { ImportQuestionsService } from './import-questions.service.js';
import { ImportReference } from './import-reference.entity.js';
import { ImportReferencesQueries } from './import-references.queries.js';
import { ImportReferencesRepository } from './import-references.repository.js';
import { ImportRow } from './import-row.entity.js';
import { ImportRowsQueries } from './import-rows.queries.js';
import { ImportRowsRepository } from './import-rows.repository.js';
import { ImportRunService } from './import-run.service.js';
import { ImportRunner } from './import-runner.js';
import { ImportStartService } from './import-start.service.js';
import { ImportStatusesController } from './import-statuses.controller.js';
import { ImportedActionChangesService } from './imported-action-changes.service.js';
import { ImportedActionsService } from './imported-actions.service.js';
import { ImportedAnswersService } from './imported-answers.service.js';
import { ImportedProgressService } from './imported-progress.service.js';
import { ImportedRecommendationsService } from './imported-recommendations.service.js';
import { ImportedRowsService } from './imported-rows.service.js';
import { ImportedVerdictsService } from './imported-verdicts.service.js';
import { ImportsController } from './imports.controller.js';
import { ImportsQueries } from './imports.queries.js';
import { ImportsRepository } from './imports.repository.js';
import { NewOwnersService } from './new-owners.service.js';
import { SheetReader } from './reading/sheet-reader.js';
import { RememberedHeading } from './remembered-heading.entity.js';
import { RememberedStatus } from './remembered-status.entity.js';
import { SheetChoiceController } from './sheet-choice.controller.js';

/** Spreadsheets that councils have: read, mapped to our facts, checked, and taken into the register. */
@Module({
  imports: [
    TypeOrmModule.forFeature([
      SheetImport,
      ImportContent,
      ImportRow,
      ImportReference,
      RememberedHeading,
      RememberedStatus,
    ]),
    ActionsModule,
    BodiesModule,
    PeopleModule,
    RecommendationsModule,
    ResponsesModule,
  ],
  controllers: [
    ImportIntakeController,
    SheetChoiceController,
    ImportColumnsController,
    ImportStatusesController,
    ImportCheckController,
    ImportsController,
  ],
  providers: [
    ImportBatchService,
    ImportCheckService,
    ImportIntakeService,
    ImportMappingService,
    ImportMeetingsQueries,
    ImportMemoryQueries,
    ImportMemoryRepository,
    ImportNamesQueries,
    ImportQuestionsService,
    ImportReferencesQueries,
    ImportReferencesRepository,
    ImportRowsQueries,
    ImportRowsRepository,
    ImportRunService,
    ImportRunner,
    ImportStartService,
    ImportedActionChangesService,
    ImportedActionsService,
    ImportedAnswersService,
    ImportedProgressService,
    ImportedRecommendationsService,
    ImportedRowsService,
    ImportedVerdictsService,
    ImportsQueries,
    ImportsRepository,
    NewOwnersService,
    SheetReader,
  ],
})
export class ImportsModule {}
