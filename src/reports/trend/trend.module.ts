import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ActionRecordsModule } from '../../actions/action-records.module.js';
import { UsedWordsRepository } from '../../items/tags/used-words.repository.js';
import { RecommendationRecordsModule } from '../../recommendations/recommendation-records.module.js';
import { RecountingRepository } from './recounting.repository.js';
import { RecountingService } from './recounting.service.js';
import { TrendQueries } from './trend.queries.js';
import { TrendCount } from './trend-count.entity.js';
import { TrendCountingService } from './trend-counting.service.js';
import { TrendCountsRepository } from './trend-counts.repository.js';
import { TrendSpan } from './trend-span.entity.js';
import { TrendsService } from './trends.service.js';

/** How matters moved over the last months, for the pages where people look first. */
@Module({
  imports: [
    TypeOrmModule.forFeature([TrendSpan, TrendCount]),
    ActionRecordsModule,
    RecommendationRecordsModule,
  ],
  providers: [
    TrendQueries,
    TrendCountsRepository,
    RecountingRepository,
    RecountingService,
    TrendCountingService,
    TrendsService,
    UsedWordsRepository,
  ],
  exports: [TrendsService, TrendCountingService],
})
export class TrendModule {}
