import { Controller, Get, Param, Query } from '@nestjs/common';
import { Allow, type Viewer } from '../../web/access.js';
import { textIn } from '../../web/form.js';
import type { Answer } from '../../web/page.js';
import { CurrentViewer } from '../../web/request-params.decorator.js';
import type { TypedReading } from '../../web/submit-form.js';
import { audienceField, audienceIn } from '../audience-address.js';
import { ReportPages } from '../publishing/report-pages.service.js';
import { askedForm } from './response-form.maker.js';
import { ResponseFormsService, type ResponseFormWish } from './response-forms.service.js';

type QueryString = Readonly<Record<string, unknown>>;

/** The form on which a body answers: `?document=3`, or `?document=R2022/014`, and `&addressee=EXEC`. */
@Controller('reports')
@Allow('read-inside')
export class ResponseFormsController {
  constructor(
    private readonly pages: ReportPages,
    private readonly forms: ResponseFormsService,
  ) {}

  @Get('response-form')
  async read(@Query() query: QueryString, @CurrentViewer() viewer: Viewer): Promise<Answer> {
    return this.pages.page({ kind: 'response-form', query, viewer }, this.asked(query, viewer), {
      fields: ({ model: { addressee } }) => ({
        document: textIn(query, 'document'),
        addressee: addressee.code,
        audience: audienceField(audienceIn(query)),
      }),
    });
  }

  @Get('response-form.:format')
  async take(
    @Param('format') format: string,
    @Query() query: QueryString,
    @CurrentViewer() viewer: Viewer,
  ): Promise<Answer> {
    return this.pages.file({ kind: 'response-form', query, viewer }, this.asked(query, viewer), format);
  }

  private asked(query: QueryString, asker: Viewer) {
    return {
      read: { ok: true, typed: null, wish: askedForm(query) } satisfies TypedReading<
        null,
        { wish: ResponseFormWish }
      >,
      make: (wished: ResponseFormWish) => this.forms.make(wished, asker),
    };
  }
}
