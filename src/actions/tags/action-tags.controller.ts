import { Controller } from '@nestjs/common';
import { HistoryQueries } from '../../audit/history.queries.js';
import type { Reference } from '../../items/references/reference.rules.js';
import { TagsController } from '../../items/tags/tags.controller.js';
import type { TagsAndWards } from '../../items/tags/tags-and-wards.js';
import type { ItemWithTags } from '../../items/tags/tags-form.view.js';
import { UsedTagsQueries } from '../../items/tags/used-tags.queries.js';
import { Allow, type Viewer } from '../../web/access.js';
import type { ChangeAuthor } from '../../web/request-params.decorator.js';
import { ActionRightsService } from '../rights/action-rights.service.js';
import { ActionTagsService } from './action-tags.service.js';

/** What an action is about, and where. */
@Controller('actions/:reference/tags')
@Allow('keep-register')
export class ActionTagsController extends TagsController {
  constructor(
    private readonly rights: ActionRightsService,
    private readonly tags: ActionTagsService,
    private readonly history: HistoryQueries,
    used: UsedTagsQueries,
  ) {
    super(used);
  }

  protected async find(reference: Reference, viewer: Viewer): Promise<ItemWithTags> {
    const { action } = await this.rights.find(viewer, reference);
    return { kind: 'A', ...action };
  }

  protected lastSeen({ id }: ItemWithTags): Promise<number> {
    return this.history.lastSeen('action', id);
  }

  protected save(author: ChangeAuthor, item: ItemWithTags, words: TagsAndWards, seen: number): Promise<void> {
    return this.tags.set(author, item, words, seen);
  }
}
