import { Global, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { AsAtInterceptor } from './as-at.interceptor.js';
import { KeptSinceQueries } from './kept-since.queries.js';
import { PastDayController } from './past-day.controller.js';
import { PastPagesSetup } from './past-pages.setup.js';

/** The register as at an earlier day: every page that shows the past says what it said then. */
@Global()
@Module({
  imports: [DiscoveryModule],
  controllers: [PastDayController],
  providers: [AsAtInterceptor, KeptSinceQueries, PastPagesSetup],
  exports: [AsAtInterceptor, KeptSinceQueries],
})
export class PastModule {}
