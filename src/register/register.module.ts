import { Module } from '@nestjs/common';
import { BodiesModule } from '../bodies/bodies.module.js';
import { AboutController } from './about.controller.js';
import { OpenDataController } from './open-data.controller.js';
import { RegisterController } from './register.controller.js';
import { RegisterQueries } from './register.queries.js';

/** The public's pages. */
@Module({
  imports: [BodiesModule],
  controllers: [OpenDataController, RegisterController, AboutController],
  providers: [RegisterQueries],
})
export class RegisterModule {}
