import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { OpenHistoryQueries } from './history/open-history.queries.js';
import { ItemLink } from './links/item-link.entity.js';
import { ItemLinkEnding } from './links/item-link-ending.entity.js';
import { ItemLinksRepository } from './links/item-links.repository.js';
import { ItemProvenance } from './provenance/item-provenance.entity.js';
import { ReferenceCounter } from './references/reference-counter.entity.js';
import { ReferenceNumbersRepository } from './references/reference-numbers.repository.js';
import { UsedTagsQueries } from './tags/used-tags.queries.js';

/** What recommendations and actions share: references, links, tags, provenance, the trail as it is told. */
@Module({
  imports: [TypeOrmModule.forFeature([ItemLink, ItemLinkEnding, ItemProvenance, ReferenceCounter])],
  providers: [ItemLinksRepository, OpenHistoryQueries, ReferenceNumbersRepository, UsedTagsQueries],
  exports: [ItemLinksRepository, OpenHistoryQueries, ReferenceNumbersRepository, UsedTagsQueries],
})
export class ItemsModule {}
