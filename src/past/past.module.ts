import { Global, Module } from '@nestjs/common';
import { AsAtInterceptor } from './as-at.interceptor.js';
import { KeptSinceQueries } from './kept-since.queries.js';
import { PastDayController } from './past-day.controller.js';

/** The register as at an earlier day: every page that shows the past says what it said then. */
@Global()
@Module({
  controllers: [PastDayController],
  providers: [AsAtInterceptor, KeptSinceQueries],
  exports: [AsAtInterceptor, KeptSinceQueries],
})
export class PastModule {}
