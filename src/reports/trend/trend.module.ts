import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { TrendQueries } from './trend.queries.js';
import { TrendCount } from './trend-count.entity.js';
import { TrendCountingService } from './trend-counting.service.js';
import { TrendCountsRepository } from './trend-counts.repository.js';
import { TrendSpan } from './trend-span.entity.js';
import { TrendsService } from './trends.service.js';
import { UncountedItem } from './uncounted-item.entity.js';

/** How matters moved over the last months, for the pages where people look first. */
@Module({
  imports: [TypeOrmModule.forFeature([TrendSpan, TrendCount, UncountedItem])],
  providers: [TrendQueries, TrendCountsRepository, TrendCountingService, TrendsService],
  exports: [TrendsService, TrendCountingService],
})
export class TrendModule {}
