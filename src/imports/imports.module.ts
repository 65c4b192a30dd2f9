import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ActionsModule } from '../actions/actions.module.js';
import { BodiesModule } from '../bodies/bodies.module.js';
import { ItemsModule } from '../items/items.module.js';
import { MeasuresModule } from '../measures/measures.module.js';
import { PeopleModule } from '../people/people.module.js';
import { RecommendationsModule } from '../recommendations/recommendations.module.js';
import { ResponsesModule } from '../responses/responses.module.js';
import { AnySheetPlanner } from './check/any-sheet-planner.service.js';
import { ImportAnswersController } from './check/import-answers.controller.js';
import { ImportCheckController } from './check/import-check.controller.js';
import { ImportCheckService } from './check/import-check.service.js';
import { ImportReference } from './check/import-reference.entity.js';
import { ImportReferencesQueries } from './check/import-references.queries.js';
import { RegisterItemsQueries } from './check/register-items.queries.js';
import { SheetPlanner } from './check/sheet-planner.service.js';
import { ImportColumnsController } from './columns/import-columns.controller.js';
import { ImportMappingService } from './columns/import-mapping.service.js';
import { ImportMemoryQueries } from './columns/import-memory.queries.js';
import { ImportMemoryRepository } from './columns/import-memory.repository.js';
import { ImportQuestionsService } from './columns/import-questions.service.js';
import { RememberedHeading } from './columns/remembered-heading.entity.js';
import { FileImportsService } from './command/file-imports.service.js';
import { ProposedPlansService } from './command/proposed-plans.service.js';
import { FigureSheetPlanner } from './figures/figure-sheet-planner.service.js';
import { ImportedFiguresService } from './figures/imported-figures.service.js';
import { SheetImport } from './import.entity.js';
import { ImportsController } from './imports.controller.js';
import { ImportsQueries } from './imports.queries.js';
import { ImportsRepository } from './imports.repository.js';
import { ImportContent } from './intake/import-content.entity.js';
import { ImportIntakeController } from './intake/import-intake.controller.js';
import { ImportIntakeService } from './intake/import-intake.service.js';
import { SheetChoiceController } from './intake/sheet-choice.controller.js';
import { ImportedItemsQueries } from './origin/imported-items.queries.js';
import { SheetReader } from './reading/sheet-reader.service.js';
import { ImportRemovalsRepository } from './removal/import-removals.repository.js';
import { ImportRow } from './rows/import-row.entity.js';
import { ImportRowsQueries } from './rows/import-rows.queries.js';
import { ImportRowsRepository } from './rows/import-rows.repository.js';
import { ImportBatchService } from './run/import-batch.service.js';
import { ImportEffectRow } from './run/import-effect.entity.js';
import { ImportEffectsRepository } from './run/import-effects.repository.js';
import { ImportMeetingsQueries } from './run/import-meetings.queries.js';
import { ImportNamesQueries } from './run/import-names.queries.js';
import { ImportReferencesRepository } from './run/import-references.repository.js';
import { ImportRunService } from './run/import-run.service.js';
import { ImportRunner } from './run/import-runner.service.js';
import { ImportStartService } from './run/import-start.service.js';
import { ImportedActionChangesService } from './run/imported-action-changes.service.js';
import { ImportedActionsService } from './run/imported-actions.service.js';
import { ImportedAnswersService } from './run/imported-answers.service.js';
import { ImportedProgressService } from './run/imported-progress.service.js';
import { ImportedRecommendationsService } from './run/imported-recommendations.service.js';
import { ImportedRowsService } from './run/imported-rows.service.js';
import { ImportedVerdictsService } from './run/imported-verdicts.service.js';
import { NewOwnersService } from './run/new-owners.service.js';
import { TakeInService } from './run/take-in.service.js';
import { ImportStatusesController } from './statuses/import-statuses.controller.js';
import { RememberedStatus } from './statuses/remembered-status.entity.js';
import { ImportUndoController } from './undo/import-undo.controller.js';
import { ImportUndoQueries } from './undo/import-undo.queries.js';
import { ImportUndoRepository } from './undo/import-undo.repository.js';
import { ImportUndoService } from './undo/import-undo.service.js';
import { TakenBackService } from './undo/taken-back.service.js';

/** Spreadsheets that councils have: read, mapped to our facts, checked, and taken into the register. */
@Module({
  imports: [
    ItemsModule,
    TypeOrmModule.forFeature([
      SheetImport,
      ImportContent,
      ImportRow,
      ImportReference,
      ImportEffectRow,
      RememberedHeading,
      RememberedStatus,
    ]),
    ActionsModule,
    BodiesModule,
    MeasuresModule,
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
    ImportAnswersController,
    ImportUndoController,
    ImportsController,
  ],
  providers: [
    FileImportsService,
    ProposedPlansService,
    TakeInService,
    ImportBatchService,
    ImportRemovalsRepository,
    ImportUndoQueries,
    ImportUndoRepository,
    ImportUndoService,
    TakenBackService,
    ImportEffectsRepository,
    RegisterItemsQueries,
    AnySheetPlanner,
    FigureSheetPlanner,
    ImportedFiguresService,
    SheetPlanner,
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
    ImportedItemsQueries,
    ImportsRepository,
    NewOwnersService,
    SheetReader,
  ],
  exports: [ImportedItemsQueries, ImportRemovalsRepository, ImportsQueries, ImportsRepository],
})
export class ImportsModule {}
