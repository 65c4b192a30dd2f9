import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { HistoryQueries } from '../../audit/history.queries.js';
import { ReferencePipe } from '../../items/references/reference.pipe.js';
import type { Reference } from '../../items/references/reference.rules.js';
import { readTags } from '../../items/tags/tags.form.js';
import { tagsFormView } from '../../items/tags/tags-form.view.js';
import { UsedTagsQueries } from '../../items/tags/used-tags.queries.js';
import { Allow, KEEPERS, type Viewer } from '../../web/access.js';
import { ExpectedVersionForm } from '../../web/expected-version.form.js';
import { type FormBody, readForm } from '../../web/form.js';
import { type Answer, formAgain, page, seeOther } from '../../web/page.js';
import { Author, type ChangeAuthor, CurrentViewer } from '../../web/request-params.decorator.js';
import type { ActionRow } from '../action-row.queries.js';
import { ActionRightsService } from '../rights/action-rights.service.js';
import { actionPath } from '../views/action-words.js';
import { ActionTagsService } from './action-tags.service.js';

const TEMPLATE = 'recommendations/tags';

/** What an action is about, and where. */
@Controller('actions/:reference/tags')
@Allow(...KEEPERS)
export class ActionTagsController {
  constructor(
    private readonly rights: ActionRightsService,
    private readonly tags: ActionTagsService,
    private readonly used: UsedTagsQueries,
    private readonly history: HistoryQueries,
  ) {}

  @Get()
  async ask(
    @Param('reference', new ReferencePipe('A')) reference: Reference,
    @CurrentViewer() viewer: Viewer,
  ): Promise<Answer> {
    const { action } = await this.rights.find(viewer, reference);
    const seen = await this.history.lastSeen('action', action.id);
    const typed = { tags: action.tags.join(', '), wards: action.wards.join(', ') };
    return page(TEMPLATE, tagsFormView(itemOf(action), typed, await this.used.all(), seen));
  }

  @Post()
  async set(
    @Param('reference', new ReferencePipe('A')) reference: Reference,
    @Body() body: FormBody,
    @CurrentViewer() viewer: Viewer,
    @Author() author: ChangeAuthor,
  ): Promise<Answer> {
    const { action } = await this.rights.find(viewer, reference);
    const used = await this.used.all();
    const { typed, tags, wards, faults } = readTags(body, used);
    const read = await readForm(ExpectedVersionForm, body);
    if (!read.ok || faults.length > 0) {
      const all = [...faults, ...(read.ok ? [] : read.faults)];
      const { seen } = read.ok ? read.form : read.typed;
      return formAgain(TEMPLATE, tagsFormView(itemOf(action), typed, used, seen, all));
    }
    await this.tags.set(author, { kind: 'A', ...action }, { tags, wards }, read.form.seen);
    return seeOther(actionPath(action), 'Tags and wards are saved');
  }
}

function itemOf(action: ActionRow) {
  return { reference: action.reference, path: actionPath(action) };
}
