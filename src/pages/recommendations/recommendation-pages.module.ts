import { Module } from '@nestjs/common';
import { ActionsModule } from '../../actions/actions.module.js';
import { ImportsModule } from '../../imports/imports.module.js';
import { ItemsModule } from '../../items/items.module.js';
import { MeasuresModule } from '../../measures/measures.module.js';
import { RecommendationsModule } from '../../recommendations/recommendations.module.js';
import { AskingModule } from '../../reminders/asking/asking.module.js';
import { RemindersModule } from '../../reminders/reminders.module.js';
import { ResponsesModule } from '../../responses/responses.module.js';
import { RecommendationEventsQueries } from './recommendation-events.queries.js';
import { RecommendationPageController } from './recommendation-page.controller.js';
import { RecommendationPageQueries } from './recommendation-page.queries.js';

/** The page of a recommendation. */
@Module({
  imports: [
    ImportsModule,
    ItemsModule,
    ActionsModule,
    MeasuresModule,
    RecommendationsModule,
    AskingModule,
    RemindersModule,
    ResponsesModule,
  ],
  controllers: [RecommendationPageController],
  providers: [RecommendationEventsQueries, RecommendationPageQueries],
})
export class RecommendationPagesModule {}
