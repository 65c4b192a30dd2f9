import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { HistoryQueries } from '../audit/history.queries.js';
import { BodiesQueries, type BodyRow } from '../bodies/bodies.queries.js';
import { Clock } from '../calendar/clock.js';
import { Allow, type Viewer } from '../web/access.js';
import type { FormBody } from '../web/form.js';
import { type Answer, formAgain, page, seeOther } from '../web/page.js';
import { Author, type ChangeAuthor, CurrentViewer } from '../web/request-params.decorator.js';
import { submitTyped } from '../web/submit-form.js';
import { readMeasure } from './forms/measure-fields.form.js';
import type { MeasureRow } from './measure-row.js';
import { measurePath } from './measure-subject.js';
import { MeasuresQueries } from './measures.queries.js';
import { MeasuresService } from './measures.service.js';
import { measureAmendmentView, typedMeasureFrom } from './views/measure-form.view.js';

const TEMPLATE = 'measures/measure-form';

/** Putting right what is said of a measure. */
@Controller('measures/:slug/edit')
@Allow('keep-register')
export class MeasureAmendmentsController {
  constructor(
    private readonly found: MeasuresQueries,
    private readonly bodies: BodiesQueries,
    private readonly measures: MeasuresService,
    private readonly history: HistoryQueries,
    private readonly clock: Clock,
  ) {}

  @Get()
  async ask(@Param('slug') slug: string, @CurrentViewer() viewer: Viewer): Promise<Answer> {
    const { measure, bodies } = await this.find(slug, viewer);
    const seen = await this.history.lastSeen('measure', measure.id);
    return page(TEMPLATE, measureAmendmentView(measure, bodies, typedMeasureFrom(measure, seen)));
  }

  @Post()
  async amend(
    @Param('slug') slug: string,
    @Body() body: FormBody,
    @CurrentViewer() viewer: Viewer,
    @Author() author: ChangeAuthor,
  ): Promise<Answer> {
    const { measure, bodies } = await this.find(slug, viewer);
    return submitTyped(await readMeasure(body, bodies, this.clock.today()), {
      again: (typed, faults) => formAgain(TEMPLATE, measureAmendmentView(measure, bodies, typed, faults)),
      act: ({ facts, typed }) => this.measures.amend(author, slug, facts, Number(typed.form.seen)),
      done: () => seeOther(measurePath(measure), 'The measure was changed'),
    });
  }

  /** The measure, and the bodies that may watch it; the present one even where it no longer scrutinises. */
  private async find(slug: string, viewer: Viewer): Promise<{ measure: MeasureRow; bodies: BodyRow[] }> {
    const measure = await this.found.bySlug(slug, viewer);
    const bodies = await this.bodies.scrutinising();
    if (bodies.some(({ id }) => id === measure.bodyId)) return { measure, bodies };
    return { measure, bodies: [await this.bodies.byCode(measure.bodyCode), ...bodies] };
  }
}
