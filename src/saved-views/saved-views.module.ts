import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ListColumnChoice } from './columns/list-column-choice.entity.js';
import { ListColumnsController } from './columns/list-columns.controller.js';
import { ListColumnsRepository } from './columns/list-columns.repository.js';
import { ListColumnsService } from './columns/list-columns.service.js';
import { SavedView } from './saved-view.entity.js';
import { SavedViewsController } from './saved-views.controller.js';
import { SavedViewsQueries } from './saved-views.queries.js';
import { SavedViewsRepository } from './saved-views.repository.js';
import { SavedViewsService } from './saved-views.service.js';

/** Lists that people come back to, and how they want to see them. */
@Module({
  imports: [TypeOrmModule.forFeature([SavedView, ListColumnChoice])],
  controllers: [SavedViewsController, ListColumnsController],
  providers: [
    SavedViewsQueries,
    SavedViewsRepository,
    SavedViewsService,
    ListColumnsRepository,
    ListColumnsService,
  ],
  exports: [SavedViewsQueries, ListColumnsService],
})
export class SavedViewsModule {}
