import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { HistoryQueries } from '../audit/history.queries.js';
import { Clock } from '../calendar/clock.js';
import { Allow, type Viewer } from '../web/access.js';
import { Refused } from '../web/errors.js';
import { type FormBody, readForm } from '../web/form.js';
import { type Answer, formAgain, page, seeOther } from '../web/page.js';
import { Author, type ChangeAuthor, CurrentViewer } from '../web/request-params.decorator.js';
import { submitForm } from '../web/submit-form.js';
import { readFigure } from './figure.rules.js';
import { CorrectionForm } from './forms/correction.form.js';
import { MeasureCorrectionsService } from './measure-corrections.service.js';
import { MeasureFiguresService } from './measure-figures.service.js';
import { measurePath } from './measure-subject.js';
import { correctionFormView } from './views/correction-form.view.js';

const TEMPLATE = 'measures/correction-form';

/** Values put right. */
@Controller('measures/:slug/corrections/new')
@Allow('keep-register')
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
    @CurrentViewer() viewer: Viewer,
  ): Promise<Answer> {
    const found = await this.find(slug, viewer);
    const form = new CorrectionForm();
    form.value = typeof value === 'string' ? value : '';
    form.seen = String(await this.history.lastSeen('measure', found.measure.id));
    return page(TEMPLATE, correctionFormView(found, form));
  }

  @Post()
  async correct(
    @Param('slug') slug: string,
    @Body() body: FormBody,
    @CurrentViewer() viewer: Viewer,
    @Author() author: ChangeAuthor,
  ): Promise<Answer> {
    const found = await this.find(slug, viewer);
    const { measure } = found;
    return submitForm(await readForm(CorrectionForm, body), {
      again: (form, faults) => formAgain(TEMPLATE, correctionFormView(found, form, faults)),
      act: async (form) => {
        const value = rightFigure(form.figure, measure.decimals);
        const correction = { valueId: Number(form.value), value, reason: form.reason };
        await this.corrections.correct(author, slug, correction, Number(form.seen));
        return value;
      },
      done: (value) =>
        seeOther(
          measurePath(measure),
          value === null ? 'The value was taken back' : 'The value was corrected',
        ),
    });
  }

  private async find(slug: string, asker: Viewer) {
    return this.figures.bySlug(slug, this.clock.today(), asker);
  }
}

/** The figure that was typed; null where the value is taken back. @throws Refused where it is no figure */
function rightFigure(typed: string, decimals: number): number | null {
  if (typed === '') return null;
  const { value, fault } = readFigure(typed, decimals);
  if (fault) throw Refused.at('figure', fault);
  return value;
}
