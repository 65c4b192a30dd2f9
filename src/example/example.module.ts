import { Module } from '@nestjs/common';
import { ActionsModule } from '../actions/actions.module.js';
import { RecommendationsModule } from '../recommendations/recommendations.module.js';
import { ExampleCouncil } from './example-council.service.js';

/** The invented council of a first look, and made-up load for measuring. */
@Module({
  imports: [RecommendationsModule, ActionsModule],
  providers: [ExampleCouncil],
  exports: [ExampleCouncil],
})
export class ExampleModule {}
