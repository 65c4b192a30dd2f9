import { Controller, Get, Param, Query } from '@nestjs/common';
import { Allow, type Viewer } from '../../web/access.js';
import { AsksForItsDay, ShowsThePast } from '../../web/as-at.js';
import { type Answer } from '../../web/page.js';
import { CurrentViewer } from '../../web/request-params.decorator.js';
import { ReportPages } from '../publishing/report-pages.service.js';
import { readReportAddress, reportFields } from '../report-address.js';
import { ProgressReportsService, type ReportWish } from './progress-reports.service.js';

type QueryString = Readonly<Record<string, unknown>>;

/** The progress report of a body: reading it, taking it away. */
@Controller('reports')
@ShowsThePast()
@AsksForItsDay()
@Allow('read-inside')
export class ProgressReportsController {
  constructor(
    private readonly pages: ReportPages,
    private readonly reports: ProgressReportsService,
  ) {}

  @Get('progress')
  async read(@Query() query: QueryString, @CurrentViewer() viewer: Viewer): Promise<Answer> {
    return this.pages.page({ kind: 'progress', query, viewer }, this.asked(query), {
      fields: ({ wish, model: { body, asAt, since } }) =>
        reportFields({ ...wish, body: body.code, asAt, since }),
    });
  }

  @Get('progress.:format')
  async take(
    @Param('format') format: string,
    @Query() query: QueryString,
    @CurrentViewer() viewer: Viewer,
  ): Promise<Answer> {
    return this.pages.file({ kind: 'progress', query, viewer }, this.asked(query), format);
  }

  private asked(query: QueryString) {
    return { read: readReportAddress(query), make: (wish: ReportWish) => this.reports.make(wish) };
  }
}
