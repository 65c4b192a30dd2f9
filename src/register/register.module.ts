import { Module } from '@nestjs/common';
import { BodiesModule } from '../bodies/bodies.module.js';
import { MeasuresModule } from '../measures/measures.module.js';
import { AboutController } from './about.controller.js';
import { OpenDataController } from './open-data.controller.js';
import { PublicMeasuresController } from './public-measures.controller.js';
import { RegisterController } from './register.controller.js';
import { RegisterQueries } from './register.queries.js';

/** The public's pages. */
@Module({
  imports: [BodiesModule, MeasuresModule],
  controllers: [OpenDataController, PublicMeasuresController, RegisterController, AboutController],
  providers: [RegisterQueries],
})
export class RegisterModule {}
