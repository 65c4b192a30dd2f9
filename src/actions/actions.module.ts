import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { BodiesModule } from '../bodies/bodies.module.js';
import { PeopleModule } from '../people/people.module.js';
import { RecommendationsModule } from '../recommendations/recommendations.module.js';
import { Action } from './action.entity.js';
import { ActionUpdate } from './action-update.entity.js';
import { ActionsQueries } from './actions.queries.js';
import { ActionsRepository } from './actions.repository.js';
import { Evidence } from './evidence.entity.js';
import { Extension } from './extension.entity.js';
import { VerdictOfMeeting } from './verdict.entity.js';

/** Actions and their life: updates, evidence, extensions, verdicts. */
@Module({
  imports: [
    TypeOrmModule.forFeature([Action, ActionUpdate, Evidence, Extension, VerdictOfMeeting]),
    BodiesModule,
    PeopleModule,
    RecommendationsModule,
  ],
  providers: [ActionsQueries, ActionsRepository],
  exports: [ActionsQueries, ActionsRepository],
})
export class ActionsModule {}
