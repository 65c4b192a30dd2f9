import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { BodiesModule } from '../../bodies/bodies.module.js';
import { DocumentsModule } from '../../documents/documents.module.js';
import { RecommendationRecordsModule } from '../recommendation-records.module.js';
import { ActingCapacitiesService } from './acting-capacities.service.js';
import { ActingClocksService } from './acting-clocks.service.js';
import { BodyCapacitiesController } from './body-capacities.controller.js';
import { BodyClocksController } from './body-clocks.controller.js';
import { BodyClocksService } from './body-clocks.service.js';
import { ClockToWorkOut } from './clock-to-work-out.entity.js';
import { ClocksToWorkOutRepository } from './clocks-to-work-out.repository.js';
import { ClocksToWorkOutService } from './clocks-to-work-out.service.js';
import { PaperCapacitiesController } from './paper-capacities.controller.js';
import { RecommendationClocksController } from './recommendation-clocks.controller.js';
import { RecommendationClocksService } from './recommendation-clocks.service.js';

/** Under which rule recommendations are to be answered. */
@Module({
  imports: [
    TypeOrmModule.forFeature([ClockToWorkOut]),
    BodiesModule,
    DocumentsModule,
    RecommendationRecordsModule,
  ],
  controllers: [
    BodyCapacitiesController,
    PaperCapacitiesController,
    BodyClocksController,
    RecommendationClocksController,
  ],
  providers: [
    ActingCapacitiesService,
    ActingClocksService,
    ClocksToWorkOutRepository,
    ClocksToWorkOutService,
    BodyClocksService,
    RecommendationClocksService,
  ],
})
export class RecommendationClocksModule {}
