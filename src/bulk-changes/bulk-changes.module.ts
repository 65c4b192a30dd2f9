import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ActionsModule } from '../actions/actions.module.js';
import { BodiesModule } from '../bodies/bodies.module.js';
import { ItemsModule } from '../items/items.module.js';
import { PeopleModule } from '../people/people.module.js';
import { RecommendationsModule } from '../recommendations/recommendations.module.js';
import { RemindersModule } from '../reminders/reminders.module.js';
import { BulkChange } from './bulk-change.entity.js';
import { BulkChangeItem } from './bulk-change-item.entity.js';
import { BulkChangesController } from './bulk-changes.controller.js';
import { BulkChangesRepository } from './bulk-changes.repository.js';
import { BulkChangesService } from './bulk-changes.service.js';
import { BulkChoicesService } from './bulk-choices.service.js';
import { BulkItemsQueries } from './bulk-items.queries.js';
import { BulkPlanningService } from './bulk-planning.service.js';
import { BulkRestoring } from './undo/bulk-restoring.service.js';
import { BulkUndoController } from './undo/bulk-undo.controller.js';
import { BulkUndoQueries } from './undo/bulk-undo.queries.js';
import { BulkUndoService } from './undo/bulk-undo.service.js';
import { BulkActionWrites } from './writes/bulk-action-writes.service.js';
import { BulkDecisionWrites } from './writes/bulk-decision-writes.service.js';
import { BulkItemWrites } from './writes/bulk-item-writes.service.js';

/** One change of many items at once, and its undoing. */
@Module({
  imports: [
    TypeOrmModule.forFeature([BulkChange, BulkChangeItem]),
    ActionsModule,
    BodiesModule,
    ItemsModule,
    PeopleModule,
    RecommendationsModule,
    RemindersModule,
  ],
  controllers: [BulkChangesController, BulkUndoController],
  providers: [
    BulkActionWrites,
    BulkChangesRepository,
    BulkChangesService,
    BulkChoicesService,
    BulkDecisionWrites,
    BulkItemsQueries,
    BulkItemWrites,
    BulkPlanningService,
    BulkRestoring,
    BulkUndoQueries,
    BulkUndoService,
  ],
})
export class BulkChangesModule {}
