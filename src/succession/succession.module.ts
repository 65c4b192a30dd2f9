import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ActionsModule } from '../actions/actions.module.js';
import { BodiesModule } from '../bodies/bodies.module.js';
import { ItemsModule } from '../items/items.module.js';
import { RecommendationsModule } from '../recommendations/recommendations.module.js';
import { BodySuccession } from './body-succession.entity.js';
import { ItemTransfersService } from './item-transfers.service.js';
import { MeetingPlacesQueries } from './meeting-places.queries.js';
import { SuccessionFinderService } from './succession-finder.service.js';
import { SuccessionsController } from './successions.controller.js';
import { SuccessionsQueries } from './successions.queries.js';
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
    ItemTransfersService,
    SuccessionFinderService,
    SuccessionsQueries,
    SuccessionsRepository,
    SuccessionsService,
  ],
  exports: [MeetingPlacesQueries, SuccessionsQueries],
})
export class SuccessionModule {}
