import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { BodiesModule } from '../bodies/bodies.module.js';
import { ItemsModule } from '../items/items.module.js';
import { PeopleModule } from '../people/people.module.js';
import { Action } from './action.entity.js';
import { ActionEventsQueries } from './action-events.queries.js';
import { ActionEventsRepository } from './action-events.repository.js';
import { ActionsQueries } from './actions.queries.js';
import { ActionsRepository } from './actions.repository.js';
import { ActionsService } from './actions.service.js';
import { DueDatesRepository } from './due-dates/due-dates.repository.js';
import { DutyQueries } from './duties/duty.queries.js';
import { Evidence } from './evidence/evidence.entity.js';
import { EvidenceContent } from './evidence/evidence-content.entity.js';
import { Extension } from './extensions/extension.entity.js';
import { ActionRemovalsRepository } from './removal/action-removals.repository.js';
import { ActionRightsService } from './rights/action-rights.service.js';
import { AnsweredForQueries } from './rights/answered-for.queries.js';
import { ChairsQueries } from './rights/chairs.queries.js';
import { OpenActionsQueries } from './states/open-actions.queries.js';
import { TransferredActionsRepository } from './transferred-actions.repository.js';
import { ActionUpdate } from './updates/action-update.entity.js';
import { UpdateCorrection } from './updates/corrections/update-correction.entity.js';
import { FirstActionsService } from './waiting/first-actions.service.js';
import { WaitingAction } from './waiting/waiting-action.entity.js';
import { WaitingActionsQueries } from './waiting/waiting-actions.queries.js';
import { WaitingActionsRepository } from './waiting/waiting-actions.repository.js';

const RECORDS = [
  ActionEventsQueries,
  ActionEventsRepository,
  ActionRemovalsRepository,
  ActionRightsService,
  ActionsQueries,
  ActionsRepository,
  ActionsService,
  AnsweredForQueries,
  ChairsQueries,
  DueDatesRepository,
  DutyQueries,
  FirstActionsService,
  OpenActionsQueries,
  TransferredActionsRepository,
  WaitingActionsQueries,
  WaitingActionsRepository,
];

/** What is kept of actions, how it is read and written, and what somebody may do about it. */
@Module({
  imports: [
    BodiesModule,
    ItemsModule,
    PeopleModule,
    TypeOrmModule.forFeature([
      Action,
      ActionUpdate,
      Evidence,
      EvidenceContent,
      Extension,
      UpdateCorrection,
      WaitingAction,
    ]),
  ],
  providers: RECORDS,
  exports: [...RECORDS, BodiesModule, ItemsModule, PeopleModule],
})
export class ActionRecordsModule {}
