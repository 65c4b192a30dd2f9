import { Module } from '@nestjs/common';
import { ItemsModule } from '../../items/items.module.js';
import { RecommendationsModule } from '../../recommendations/recommendations.module.js';
import { ItemLinksController } from './item-links.controller.js';
import { ItemLinksService } from './item-links.service.js';
import { LinkEndingsController } from './link-endings.controller.js';
import { LinkOffersQueries } from './link-offers.queries.js';
import { LinkableItemsQueries } from './linkable-items.queries.js';
import { LinkedItemsQueries } from './linked-items.queries.js';

/** How recommendations, actions and papers hang together. */
@Module({
  imports: [ItemsModule, RecommendationsModule],
  controllers: [ItemLinksController, LinkEndingsController],
  providers: [ItemLinksService, LinkOffersQueries, LinkableItemsQueries, LinkedItemsQueries],
  exports: [LinkedItemsQueries],
})
export class ItemLinksModule {}
