import { Controller } from '@nestjs/common';
import type { Reference } from '../../items/references/reference.rules.js';
import { TagsController } from '../../items/tags/tags.controller.js';
import type { TagsAndWards } from '../../items/tags/tags-and-wards.js';
import type { ItemWithTags } from '../../items/tags/tags-form.view.js';
import { UsedTagsQueries } from '../../items/tags/used-tags.queries.js';
import { Allow, type Viewer } from '../../web/access.js';
import type { ChangeAuthor } from '../../web/request-params.decorator.js';
import { NamedRecommendations } from '../named-recommendations.service.js';
import { RecommendationTagsService } from './recommendation-tags.service.js';

/** What a recommendation is about, and where. */
@Controller('recommendations/:reference/tags')
@Allow('keep-register')
export class RecommendationTagsController extends TagsController {
  constructor(
    private readonly recommendations: NamedRecommendations,
    private readonly tags: RecommendationTagsService,
    used: UsedTagsQueries,
  ) {
    super(used);
  }

  protected async find(reference: Reference, viewer: Viewer): Promise<ItemWithTags> {
    return { kind: 'R', ...(await this.recommendations.named(reference, viewer)) };
  }

  protected lastSeen(item: ItemWithTags): Promise<number> {
    return this.recommendations.lastSeen(item);
  }

  protected save(author: ChangeAuthor, item: ItemWithTags, words: TagsAndWards, seen: number): Promise<void> {
    return this.tags.set(author, item, words, seen);
  }
}
