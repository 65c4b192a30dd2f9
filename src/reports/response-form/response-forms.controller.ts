import { Controller, Get, Param, Query } from '@nestjs/common';
import { Allow, INSIDERS, type Viewer } from '../../web/access.js';
import { NotFound } from '../../web/errors.js';
import { textIn } from '../../web/form.js';
import type { Answer } from '../../web/page.js';
import { CurrentViewer } from '../../web/request-params.decorator.js';
import type { TypedReading } from '../../web/submit-form.js';
import { kindHref } from '../kind-address.js';
import { ReportAnswers } from '../report-answers.service.js';
import { readAskedPaper } from './asked-paper.js';
import { ResponseFormsService, type ResponseFormWish } from './response-forms.service.js';

type QueryString = Readonly<Record<string, unknown>>;

/** The form on which a body answers: `?document=3`, or `?document=R2022/014`, and `&addressee=EXEC`. */
@Controller('reports')
@Allow(...INSIDERS)
export class ResponseFormsController {
  constructor(
    private readonly answers: ReportAnswers,
    private readonly forms: ResponseFormsService,
  ) {}

  @Get('response-form')
  async read(@Query() query: QueryString, @CurrentViewer() viewer: Viewer): Promise<Answer> {
    return this.answers.page(this.asked(query, viewer), ({ model: { addressee } }, format) =>
      kindHref('response-form', { document: textIn(query, 'document'), addressee: addressee.code }, format),
    );
  }

  @Get('response-form.:format')
  async take(
    @Param('format') format: string,
    @Query() query: QueryString,
    @CurrentViewer() viewer: Viewer,
  ): Promise<Answer> {
    return this.answers.file(this.asked(query, viewer), format);
  }

  private asked(query: QueryString, { role }: Viewer) {
    const of = readAskedPaper(textIn(query, 'document'));
    if (of === null) throw new NotFound('The paper in the address');
    const wish = { of, addressee: textIn(query, 'addressee') || null };
    return {
      read: { ok: true, typed: null, wish } satisfies TypedReading<null, { wish: ResponseFormWish }>,
      make: (wished: ResponseFormWish) => this.forms.make(wished, role),
    };
  }
}
