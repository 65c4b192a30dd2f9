import { Module } from '@nestjs/common';
import { BodiesModule } from '../../bodies/bodies.module.js';
import { RecommendationRecordsModule } from '../recommendation-records.module.js';
import { RecommendationAddresseesController } from './recommendation-addressees.controller.js';
import { RecommendationAddresseesService } from './recommendation-addressees.service.js';

/** To whom recommendations are addressed. */
@Module({
  imports: [BodiesModule, RecommendationRecordsModule],
  controllers: [RecommendationAddresseesController],
  providers: [RecommendationAddresseesService],
})
export class RecommendationAddresseesModule {}
