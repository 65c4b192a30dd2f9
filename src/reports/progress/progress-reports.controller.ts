import { Controller, Get, Param, Query } from '@nestjs/common';
import { Allow, INSIDERS } from '../../web/access.js';
import { AsksForItsDay, ShowsThePast } from '../../web/as-at.js';
import type { Answer } from '../../web/page.js';
import { readReportAddress, reportHref } from '../report-address.js';
import { ReportAnswers } from '../report-answers.service.js';
import { ProgressReportsService } from './progress-reports.service.js';

type QueryString = Readonly<Record<string, unknown>>;

/** The progress report of a body: reading it, taking it away. */
@Controller('reports')
@ShowsThePast()
@AsksForItsDay()
@Allow(...INSIDERS)
export class ProgressReportsController {
  constructor(
    private readonly answers: ReportAnswers,
    private readonly reports: ProgressReportsService,
  ) {}

  @Get('progress')
  async read(@Query() query: QueryString): Promise<Answer> {
    return this.answers.page(this.asked(query), ({ wish, model: { body, asAt, since } }, format) =>
      reportHref({ ...wish, body: body.code, asAt, since }, format),
    );
  }

  @Get('progress.:format')
  async take(@Param('format') format: string, @Query() query: QueryString): Promise<Answer> {
    return this.answers.file(this.asked(query), format);
  }

  private asked(query: QueryString) {
    const make = (wish: Parameters<ProgressReportsService['make']>[0]) => this.reports.make(wish);
    return { read: readReportAddress(query), make };
  }
}
