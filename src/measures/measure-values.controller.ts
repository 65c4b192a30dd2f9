import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { Clock } from '../calendar/clock.js';
import { Allow, type Viewer } from '../web/access.js';
import type { FormBody } from '../web/form.js';
import { plural } from '../web/helpers/plural.helper.js';
import { type Answer, formAgain, page, seeOther } from '../web/page.js';
import { Author, type ChangeAuthor, CurrentViewer } from '../web/request-params.decorator.js';
import { submitTyped } from '../web/submit-form.js';
import { SeveralValuesForm, ValueForm } from './forms/source.form.js';
import { readSeries, readValue } from './forms/value-fields.form.js';
import { measurePath } from './measure-subject.js';
import { MeasureValuesQueries } from './measure-values.queries.js';
import { MeasureValuesService, type RecordedValues } from './measure-values.service.js';
import { MeasuresQueries } from './measures.queries.js';
import { seriesFormView, valueFormView } from './views/value-form.view.js';

const ONE = 'measures/value-form';
const SERIES = 'measures/series-form';

/** The values of a measure: one of a day, or many of one source as they come out of a spreadsheet. */
@Controller('measures/:slug/values')
@Allow('keep-register')
export class MeasureValuesController {
  constructor(
    private readonly found: MeasuresQueries,
    private readonly values: MeasureValuesQueries,
    private readonly recording: MeasureValuesService,
    private readonly clock: Clock,
  ) {}

  @Get('new')
  async ask(@Param('slug') slug: string, @CurrentViewer() viewer: Viewer): Promise<Answer> {
    const { measure, papers } = await this.find(slug, viewer);
    return page(ONE, valueFormView(measure, papers, { form: new ValueForm(), measuredOn: null }));
  }

  @Post('new')
  async record(
    @Param('slug') slug: string,
    @Body() body: FormBody,
    @CurrentViewer() viewer: Viewer,
    @Author() author: ChangeAuthor,
  ): Promise<Answer> {
    const { measure, papers } = await this.find(slug, viewer);
    return submitTyped(await readValue(body, measure, papers, this.clock.today()), {
      again: (typed, faults) => formAgain(ONE, valueFormView(measure, papers, typed, faults)),
      act: ({ value, source }) => this.recording.record(author, slug, [value], source),
      done: () => seeOther(measurePath(measure), 'The value was added'),
    });
  }

  @Get('series')
  async askSeries(@Param('slug') slug: string, @CurrentViewer() viewer: Viewer): Promise<Answer> {
    const { measure, papers } = await this.find(slug, viewer);
    return page(SERIES, seriesFormView(measure, papers, new SeveralValuesForm()));
  }

  @Post('series')
  async recordSeries(
    @Param('slug') slug: string,
    @Body() body: FormBody,
    @CurrentViewer() viewer: Viewer,
    @Author() author: ChangeAuthor,
  ): Promise<Answer> {
    const { measure, papers } = await this.find(slug, viewer);
    return submitTyped(await readSeries(body, measure, papers, this.clock.today()), {
      again: (typed, faults) => formAgain(SERIES, seriesFormView(measure, papers, typed, faults)),
      act: ({ values, source }) => this.recording.record(author, slug, values, source),
      done: (recorded) => seeOther(measurePath(measure), noticeOf(recorded)),
    });
  }

  private async find(slug: string, viewer: Viewer) {
    const measure = await this.found.bySlug(slug, viewer);
    return { measure, papers: await this.values.papers(viewer) };
  }
}

function noticeOf({ added, known }: RecordedValues): string {
  const words = `${plural(added, 'value was', 'values were')} added`;
  return known === 0 ? words : `${words}; ${plural(known, 'was', 'were')} recorded before`;
}
