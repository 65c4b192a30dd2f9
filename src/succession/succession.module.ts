import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ActionsModule } from '../actions/actions.module.js';
import { BodiesModule } from '../bodies/bodies.module.js';
import { ItemsModule } from '../items/items.module.js';
import { RecommendationsModule } from '../recommendations/recommendations.module.js';
import { BodySuccession } from './body-succession.entity.js';
import { ItemsPassingService } from './items-passing.service.js';
import { MeetingPlacesQueries } from './meeting-places.queries.js';
import { PassingQueries } from './passing.queries.js';
import { PassingDeskService } from './passing-desk.service.js';
import { SuccessionsController } from './successions.controller.js';
import { SuccessionsRepository } from './successions.repository.js';
import { SuccessionsService } from './successions.service.js';

/** How the work of a body that is no more passes to its successors. */
@Module({
  imports: [
    ItemsModule,
    ActionsModule,
    RecommendationsModule,
    TypeOrmModule.forFeature([BodySuccession]),
    BodiesModule,
  ],
  controllers: [SuccessionsController],
  providers: [
    MeetingPlacesQueries,
    ItemsPassingService,
    PassingDeskService,
    PassingQueries,
    SuccessionsRepository,
    SuccessionsService,
  ],
  exports: [MeetingPlacesQueries, PassingQueries],
})
export class SuccessionModule {}
