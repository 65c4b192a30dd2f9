import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { Clock } from '../calendar/clock.js';
import { Allow, KEEPERS, type Viewer } from '../web/access.js';
import type { FormBody } from '../web/form.js';
import { type Answer, formAgain, page, seeOther } from '../web/page.js';
import { Author, type ChangeAuthor, CurrentViewer } from '../web/request-params.decorator.js';
import { submitTyped } from '../web/submit-form.js';
import { ValueForm } from './forms/source.form.js';
import { readValue } from './forms/value-fields.form.js';
import { measurePath } from './measure-subject.js';
import { MeasureValuesQueries } from './measure-values.queries.js';
import { MeasureValuesService } from './measure-values.service.js';
import { MeasuresQueries } from './measures.queries.js';
import { valueFormView } from './views/value-form.view.js';

const TEMPLATE = 'measures/value-form';

/** A value of a day. */
@Controller('measures/:slug/values/new')
@Allow(...KEEPERS)
export class MeasureValuesController {
  constructor(
    private readonly found: MeasuresQueries,
    private readonly values: MeasureValuesQueries,
    private readonly recording: MeasureValuesService,
    private readonly clock: Clock,
  ) {}

  @Get()
  async ask(@Param('slug') slug: string, @CurrentViewer() viewer: Viewer): Promise<Answer> {
    const { measure, papers } = await this.find(slug, viewer);
    return page(TEMPLATE, valueFormView(measure, papers, { form: new ValueForm(), measuredOn: null }));
  }

  @Post()
  async record(
    @Param('slug') slug: string,
    @Body() body: FormBody,
    @CurrentViewer() viewer: Viewer,
    @Author() author: ChangeAuthor,
  ): Promise<Answer> {
    const { measure, papers } = await this.find(slug, viewer);
    return submitTyped(await readValue(body, measure, papers, this.clock.today()), {
      again: (typed, faults) => formAgain(TEMPLATE, valueFormView(measure, papers, typed, faults)),
      act: ({ value, source }) => this.recording.record(author, slug, [value], source),
      done: () => seeOther(measurePath(measure), 'The value was added'),
    });
  }

  private async find(slug: string, viewer: Viewer) {
    const { role } = viewer;
    const measure = await this.found.bySlug(slug, role);
    return { measure, papers: await this.values.papers(role) };
  }
}
