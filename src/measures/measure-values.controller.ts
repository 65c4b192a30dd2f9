import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { Clock } from '../calendar/clock.js';
import { Allow, KEEPERS, type Viewer } from '../web/access.js';
import { readDay } from '../web/british-day-field.js';
import { type FormBody, orFaults, readForm } from '../web/form.js';
import type { FieldError } from '../web/govuk/error-summary.js';
import { type Answer, formAgain, page, seeOther } from '../web/page.js';
import { Author, type ChangeAuthor, CurrentViewer } from '../web/request-params.decorator.js';
import { readFigure } from './figure.rules.js';
import { ValueForm } from './forms/source.form.js';
import { readSource } from './forms/source-fields.form.js';
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
    const { day, typed, faults: dayFaults } = this.readPastDay(body);
    const read = await readForm(ValueForm, body);
    const form = read.ok ? read.form : read.typed;
    const { source, faults: sourceFaults } = readSource(form, papers);
    const again = (faults: readonly FieldError[]) =>
      formAgain(TEMPLATE, valueFormView(measure, papers, { form, measuredOn: typed }, faults));
    if (!read.ok) return again([...dayFaults, ...read.faults]);
    const { value, fault } = readFigure(form.figure, measure.decimals);
    const figureFaults = fault ? [{ field: 'figure', message: fault }] : [];
    const faults = [...dayFaults, ...figureFaults, ...sourceFaults];
    if (!day || value === null || faults.length > 0) return again(faults);
    const given = [{ measuredOn: day, value, field: 'figure', lead: '' }];
    const recorded = await orFaults(() => this.recording.record(author, slug, given, source));
    if (!recorded.ok) return again(recorded.faults);
    return seeOther(measurePath(measure), 'The value was added');
  }

  private readPastDay(body: FormBody) {
    const read = readDay(body, 'measuredOn', 'Day');
    if (!read.day || read.day <= this.clock.today()) return read;
    return { ...read, faults: [{ field: 'measuredOn', message: 'The day must be today or in the past' }] };
  }

  private async find(slug: string, viewer: Viewer) {
    const { role } = viewer;
    const measure = await this.found.bySlug(slug, role);
    return { measure, papers: await this.values.papers(role) };
  }
}
