import { Module } from '@nestjs/common';
import { LastEntryQueries } from './last-entry.queries.js';
import { TrendQueries } from './trend.queries.js';
import { TrendsService } from './trends.service.js';

/** How matters moved over the last months, for the pages where people look first. */
@Module({ providers: [TrendQueries, LastEntryQueries, TrendsService], exports: [TrendsService] })
export class TrendModule {}
