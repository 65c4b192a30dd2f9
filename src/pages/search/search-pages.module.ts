import { Module } from '@nestjs/common';
import { SearchController } from './search.controller.js';
import { SearchQueries } from './search.queries.js';
import { SearchChoicesQueries } from './search-choices.queries.js';

/** The search over recommendations and actions. */
@Module({
  controllers: [SearchController],
  providers: [SearchQueries, SearchChoicesQueries],
})
export class SearchPagesModule {}
