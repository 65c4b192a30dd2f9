import { Module } from '@nestjs/common';
import { BodiesModule } from '../../bodies/bodies.module.js';
import { ItemsModule } from '../../items/items.module.js';
import { PeopleModule } from '../../people/people.module.js';
import { NamedService } from './named.service.js';
import { SearchController } from './search.controller.js';
import { SearchQueries } from './search.queries.js';
import { SearchChoicesQueries } from './search-choices.queries.js';

/** The search over recommendations, actions and the names of bodies, posts and people. */
@Module({
  imports: [BodiesModule, ItemsModule, PeopleModule],
  controllers: [SearchController],
  providers: [NamedService, SearchQueries, SearchChoicesQueries],
})
export class SearchPagesModule {}
