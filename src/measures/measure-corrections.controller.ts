import { Body, Controller, Get, Param, Post, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { HistoryQueries } from '../audit/history.queries.js';
import { Clock } from '../calendar/clock.js';
import { Allow, KEEPERS } from '../web/access.js';
import { byOf } from '../web/by.js';
import { type FormBody, orFaults, readForm } from '../web/form.js';
import type { FieldError } from '../web/govuk/error-summary.js';
import { type Answer, formAgain, page, seeOther } from '../web/page.js';
import { viewerOf } from '../web/session.js';
import { readFigure } from './figure.rules.js';
import { CorrectionForm } from './forms/correction.form.js';
import { MeasureCorrectionsService } from './measure-corrections.service.js';
import { MeasureFiguresService } from './measure-figures.service.js';
import { measurePath } from './measure-subject.js';
import { correctionFormView } from './views/correction-form.view.js';

const TEMPLATE = 'measures/correction-form';

/** Values put right. */
@Controller('measures/:slug/corrections/new')
@Allow(...KEEPERS)
export class MeasureCorrectionsController {
  constructor(
    private readonly figures: MeasureFiguresService,
    private readonly corrections: MeasureCorrectionsService,
    private readonly history: HistoryQueries,
    private readonly clock: Clock,
  ) {}

  /** @param value the id of the value that is wrong */
  @Get()
  async ask(
    @Param('slug') slug: string,
    @Query('value') value: unknown,
    @Req() request: FastifyRequest,
  ): Promise<Answer> {
    const found = await this.find(slug, request);
    const form = new CorrectionForm();
    form.value = typeof value === 'string' ? value : '';
    form.seen = String(await this.history.lastSeen('measure', found.measure.id));
    return page(TEMPLATE, correctionFormView(found, form));
  }

  @Post()
  async correct(
    @Param('slug') slug: string,
    @Body() body: FormBody,
    @Req() request: FastifyRequest,
  ): Promise<Answer> {
    const found = await this.find(slug, request);
    const { measure } = found;
    const read = await readForm(CorrectionForm, body);
    const form = read.ok ? read.form : read.typed;
    const again = (faults: readonly FieldError[]) =>
      formAgain(TEMPLATE, correctionFormView(found, form, faults));
    if (!read.ok) return again(read.faults);
    const { value, fault } =
      form.figure === '' ? { value: null, fault: null } : readFigure(form.figure, measure.decimals);
    if (fault) return again([{ field: 'figure', message: fault }]);
    const correction = { valueId: Number(form.value), value, reason: form.reason };
    const corrected = await orFaults(() =>
      this.corrections.correct(byOf(request), slug, correction, Number(form.seen)),
    );
    if (!corrected.ok) return again(corrected.faults);
    return seeOther(
      measurePath(measure),
      value === null ? 'The value was taken back' : 'The value was corrected',
    );
  }

  private async find(slug: string, request: FastifyRequest) {
    return this.figures.bySlug(slug, this.clock.today(), viewerOf(request).role);
  }
}
