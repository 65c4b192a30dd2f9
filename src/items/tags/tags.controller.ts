import { Body, Get, Param, Post } from '@nestjs/common';
import type { Viewer } from '../../web/access.js';
import type { FormBody } from '../../web/form.js';
import { type Answer, formAgain, page, seeOther } from '../../web/page.js';
import { Author, type ChangeAuthor, CurrentViewer } from '../../web/request-params.decorator.js';
import { submitTyped } from '../../web/submit-form.js';
import { ReferencePipe } from '../references/reference.pipe.js';
import { pathOfReference, type Reference } from '../references/reference.rules.js';
import { readTagsForm } from './tags.form.js';
import type { TagsAndWards } from './tags-and-wards.js';
import { type ItemWithTags, tagsFormView } from './tags-form.view.js';
import type { UsedTagsQueries } from './used-tags.queries.js';

const TEMPLATE = 'items/tags';

/** What an item is about, and where: the form is the same for either kind. */
export abstract class TagsController {
  constructor(private readonly used: UsedTagsQueries) {}

  /** @throws NotFound where there is none, or the viewer may not see it */
  protected abstract find(reference: Reference, viewer: Viewer): Promise<ItemWithTags>;

  /** What the form carries as `seen`. */
  protected abstract lastSeen(item: ItemWithTags): Promise<number>;

  /** @throws ChangedMeanwhile */
  protected abstract save(
    author: ChangeAuthor,
    item: ItemWithTags,
    words: TagsAndWards,
    seen: number,
  ): Promise<void>;

  @Get()
  async ask(
    @Param('reference', new ReferencePipe()) reference: Reference,
    @CurrentViewer() viewer: Viewer,
  ): Promise<Answer> {
    const item = await this.find(reference, viewer);
    const seen = await this.lastSeen(item);
    const typed = { tags: item.tags.join(', '), wards: item.wards.join(', '), seen };
    return page(TEMPLATE, tagsFormView(item, typed, await this.used.seenBy(viewer)));
  }

  @Post()
  async set(
    @Param('reference', new ReferencePipe()) reference: Reference,
    @Body() body: FormBody,
    @CurrentViewer() viewer: Viewer,
    @Author() author: ChangeAuthor,
  ): Promise<Answer> {
    const item = await this.find(reference, viewer);
    const used = await this.used.seenBy(viewer);
    return submitTyped(await readTagsForm(body, used), {
      again: (typed, faults) => formAgain(TEMPLATE, tagsFormView(item, typed, used, faults)),
      act: ({ typed, tags, wards }) => this.save(author, item, { tags, wards }, typed.seen),
      done: () => seeOther(pathOfReference(item), 'Tags and wards are saved'),
    });
  }
}
