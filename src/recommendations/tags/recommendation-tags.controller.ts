import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ReferencePipe } from '../../items/references/reference.pipe.js';
import { pathOfReference, type Reference } from '../../items/references/reference.rules.js';
import { readTags } from '../../items/tags/tags.form.js';
import { tagsFormView } from '../../items/tags/tags-form.view.js';
import { UsedTagsQueries } from '../../items/tags/used-tags.queries.js';
import { Allow, KEEPERS, type Viewer } from '../../web/access.js';
import { ExpectedVersionForm } from '../../web/expected-version.form.js';
import { type FormBody, readForm } from '../../web/form.js';
import { type Answer, formAgain, page, seeOther } from '../../web/page.js';
import { Author, type ChangeAuthor, CurrentViewer } from '../../web/request-params.decorator.js';
import { NamedRecommendations } from '../named-recommendations.service.js';
import type { RecommendationRow } from '../recommendation-row.js';
import { RecommendationTagsService } from './recommendation-tags.service.js';

const TEMPLATE = 'recommendations/tags';

/** What a recommendation is about, and where. */
@Controller('recommendations/:reference/tags')
@Allow(...KEEPERS)
export class RecommendationTagsController {
  constructor(
    private readonly recommendations: NamedRecommendations,
    private readonly tags: RecommendationTagsService,
    private readonly used: UsedTagsQueries,
  ) {}

  @Get()
  async ask(
    @Param('reference', new ReferencePipe('R')) reference: Reference,
    @CurrentViewer() viewer: Viewer,
  ): Promise<Answer> {
    const row = await this.recommendations.named(reference, viewer);
    const seen = await this.recommendations.lastSeen(row);
    const typed = { tags: row.tags.join(', '), wards: row.wards.join(', ') };
    return page(TEMPLATE, tagsFormView(itemOf(row), typed, await this.used.all(), seen));
  }

  @Post()
  async set(
    @Param('reference', new ReferencePipe('R')) reference: Reference,
    @Body() body: FormBody,
    @CurrentViewer() viewer: Viewer,
    @Author() author: ChangeAuthor,
  ): Promise<Answer> {
    const row = await this.recommendations.named(reference, viewer);
    const used = await this.used.all();
    const { typed, tags, wards, faults } = readTags(body, used);
    const read = await readForm(ExpectedVersionForm, body);
    if (!read.ok || faults.length > 0) {
      const all = [...faults, ...(read.ok ? [] : read.faults)];
      const { seen } = read.ok ? read.form : read.typed;
      return formAgain(TEMPLATE, tagsFormView(itemOf(row), typed, used, seen, all));
    }
    await this.tags.set(author, { kind: 'R', ...row }, { tags, wards }, read.form.seen);
    return seeOther(itemOf(row).path, 'Tags and wards are saved');
  }
}

function itemOf(row: RecommendationRow) {
  return { reference: row.reference, path: pathOfReference({ kind: 'R', ...row }) };
}
