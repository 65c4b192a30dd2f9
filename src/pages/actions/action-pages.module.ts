import { Module } from '@nestjs/common';
import { ActionsModule } from '../../actions/actions.module.js';
import { ImportsModule } from '../../imports/imports.module.js';
import { ItemsModule } from '../../items/items.module.js';
import { RecommendationsModule } from '../../recommendations/recommendations.module.js';
import { AskingModule } from '../../reminders/asking/asking.module.js';
import { RemindersModule } from '../../reminders/reminders.module.js';
import { RequestsModule } from '../../requests/requests.module.js';
import { ActionPageController } from './action-page.controller.js';
import { ActionPageQueries } from './action-page.queries.js';
import { ActionRequestsController } from './action-requests.controller.js';
import { UpdateObstacles } from './update-obstacles.service.js';
import { UpdateUndoController } from './update-undo.controller.js';

/** The page of an action. */
@Module({
  imports: [
    ImportsModule,
    ItemsModule,
    ActionsModule,
    RecommendationsModule,
    AskingModule,
    RemindersModule,
    RequestsModule,
  ],
  controllers: [ActionPageController, ActionRequestsController, UpdateUndoController],
  providers: [ActionPageQueries, UpdateObstacles],
  exports: [UpdateObstacles],
})
export class ActionPagesModule {}
