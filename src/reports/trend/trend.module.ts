import { Module } from '@nestjs/common';
import { TrendQueries } from './trend.queries.js';
import { TrendsService } from './trends.service.js';

/** How matters moved over the last months, for the pages where people look first. */
@Module({ providers: [TrendQueries, TrendsService], exports: [TrendsService] })
export class TrendModule {}
