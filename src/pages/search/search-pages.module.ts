import { Module } from '@nestjs/common';
import { BodiesModule } from '../../bodies/bodies.module.js';
import { SearchController } from './search.controller.js';
import { SearchQueries } from './search.queries.js';
import { SearchChoicesQueries } from './search-choices.queries.js';

/** The search over recommendations and actions. */
@Module({
  imports: [BodiesModule],
  controllers: [SearchController],
  providers: [SearchQueries, SearchChoicesQueries],
})
export class SearchPagesModule {}
