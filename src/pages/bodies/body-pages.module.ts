import { Module } from '@nestjs/common';
import { ActionsModule } from '../../actions/actions.module.js';
import { BodiesModule } from '../../bodies/bodies.module.js';
import { RecommendationsModule } from '../../recommendations/recommendations.module.js';
import { TrendModule } from '../../reports/trend/trend.module.js';
import { SuccessionModule } from '../../succession/succession.module.js';
import { BodiesController } from './bodies.controller.js';
import { BodyNumbersService } from './body-numbers.service.js';

/** The pages of boards, panels, the executive and partners. */
@Module({
  imports: [ActionsModule, BodiesModule, RecommendationsModule, SuccessionModule, TrendModule],
  controllers: [BodiesController],
  providers: [BodyNumbersService],
})
export class BodyPagesModule {}
