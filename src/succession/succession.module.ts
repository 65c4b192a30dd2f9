import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { BodiesModule } from '../bodies/bodies.module.js';
import { BodySuccession } from './body-succession.entity.js';
import { ItemsPassingService } from './items-passing.service.js';
import { PassingQueries } from './passing.queries.js';
import { PassingDeskService } from './passing-desk.service.js';
import { SuccessionsController } from './successions.controller.js';
import { SuccessionsRepository } from './successions.repository.js';
import { SuccessionsService } from './successions.service.js';

/** How the work of a body that is no more passes to its successors. */
@Module({
  imports: [TypeOrmModule.forFeature([BodySuccession]), BodiesModule],
  controllers: [SuccessionsController],
  providers: [
    ItemsPassingService,
    PassingDeskService,
    PassingQueries,
    SuccessionsRepository,
    SuccessionsService,
  ],
  exports: [PassingQueries],
})
export class SuccessionModule {}
