import { Module } from '@nestjs/common';
import { ActionsModule } from '../actions/actions.module.js';
import { RecommendationsModule } from '../recommendations/recommendations.module.js';
import { TrendModule } from '../reports/trend/trend.module.js';
import { ExampleCouncil } from './example-council.service.js';
import { ExampleStateRepository } from './example-state.repository.js';
import { LoadActionsRepository } from './load/load-actions.repository.js';
import { LoadEventsRepository } from './load/load-events.repository.js';
import { LoadPeopleRepository } from './load/load-people.repository.js';
import { LoadRecommendationsRepository } from './load/load-recommendations.repository.js';
import { LoadStandingsRepository } from './load/load-standings.repository.js';
import { MadeUpLoad } from './made-up-load.service.js';

/** The invented council of a first look, and made-up load for measuring. */
@Module({
  imports: [RecommendationsModule, ActionsModule, TrendModule],
  providers: [
    ExampleCouncil,
    ExampleStateRepository,
    MadeUpLoad,
    LoadPeopleRepository,
    LoadRecommendationsRepository,
    LoadStandingsRepository,
    LoadActionsRepository,
    LoadEventsRepository,
  ],
  exports: [ExampleCouncil, MadeUpLoad],
})
export class ExampleModule {}
