import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { Clock } from '../calendar/clock.js';
import { Allow, type Viewer } from '../web/access.js';
import type { FormBody } from '../web/form.js';
import type { FieldError } from '../web/govuk/error-summary.js';
import { type Answer, formAgain, page, seeOther } from '../web/page.js';
import { Author, type ChangeAuthor, CurrentViewer } from '../web/request-params.decorator.js';
import { submitButton, submitTyped } from '../web/submit-form.js';
import { readMeasuredItem } from './forms/measure-link.form.js';
import { MeasureLinksQueries } from './measure-links.queries.js';
import { MeasureLinksService } from './measure-links.service.js';
import { measurePath } from './measure-subject.js';
import { MeasuresQueries } from './measures.queries.js';
import { measureLinksView } from './views/measure-links.view.js';

const TEMPLATE = 'measures/links';

/** What a measure tells of. */
@Controller('measures/:slug/links')
@Allow('keep-register')
export class MeasureLinksController {
  constructor(
    private readonly found: MeasuresQueries,
    private readonly linked: MeasureLinksQueries,
    private readonly links: MeasureLinksService,
    private readonly clock: Clock,
  ) {}

  @Get()
  async ask(@Param('slug') slug: string, @CurrentViewer() viewer: Viewer): Promise<Answer> {
    return page(TEMPLATE, await this.view(slug, viewer, ''));
  }

  @Post()
  async link(
    @Param('slug') slug: string,
    @Body() body: FormBody,
    @CurrentViewer() viewer: Viewer,
    @Author() author: ChangeAuthor,
  ): Promise<Answer> {
    return submitTyped(readMeasuredItem(body), {
      again: async (typed, faults) => formAgain(TEMPLATE, await this.view(slug, viewer, typed, faults)),
      act: async ({ item }) => {
        await this.linked.requireItem(item, viewer);
        await this.links.link(author, slug, item);
      },
      done: () => seeOther(measurePath({ slug }, '/links'), 'The link was added'),
    });
  }

  @Post('removals')
  async unlink(
    @Param('slug') slug: string,
    @Body() body: FormBody,
    @CurrentViewer() viewer: Viewer,
    @Author() author: ChangeAuthor,
  ): Promise<Answer> {
    const linkId = typeof body.link === 'string' && /^\d{1,9}$/.test(body.link) ? Number(body.link) : 0;
    return submitButton({
      again: async (faults) => formAgain(TEMPLATE, await this.view(slug, viewer, '', faults)),
      act: () => this.links.unlink(author, slug, linkId),
      done: () => seeOther(measurePath({ slug }, '/links'), 'The link was removed'),
    });
  }

  private async view(slug: string, viewer: Viewer, typed: string, faults: readonly FieldError[] = []) {
    const today = this.clock.today();
    const measure = await this.found.bySlug(slug, viewer);
    return measureLinksView(measure, await this.linked.of(measure.id, today, viewer), typed, faults);
  }
}
