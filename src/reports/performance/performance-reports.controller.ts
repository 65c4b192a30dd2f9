import { Controller, Get, Param, Query } from '@nestjs/common';
import { Allow, type Viewer } from '../../web/access.js';
import { AsksForItsDay, ShowsThePast } from '../../web/as-at.js';
import type { Answer } from '../../web/page.js';
import { CurrentViewer } from '../../web/request-params.decorator.js';
import { audienceField, audienceIn } from '../audience-address.js';
import { ReportPages } from '../publishing/report-pages.service.js';
import { readPerformanceAddress } from './performance-address.js';
import { PerformanceReportsService, type PerformanceWish } from './performance-reports.service.js';

type QueryString = Readonly<Record<string, unknown>>;

/** How a year went, and the chapter of the annual report that tells of it. */
@Controller('reports')
@ShowsThePast()
@AsksForItsDay()
@Allow('read-inside')
export class PerformanceReportsController {
  constructor(
    private readonly pages: ReportPages,
    private readonly reports: PerformanceReportsService,
  ) {}

  @Get('performance')
  async read(@Query() query: QueryString, @CurrentViewer() viewer: Viewer): Promise<Answer> {
    return this.pages.page({ kind: 'performance', query, viewer }, this.asked(query), {
      fields: ({ model: { body, year, asAt }, part }) => ({
        body: body.code,
        year: year.label,
        'as-at': asAt,
        part,
        audience: audienceField(audienceIn(query)),
      }),
    });
  }

  @Get('performance.:format')
  async take(
    @Param('format') format: string,
    @Query() query: QueryString,
    @CurrentViewer() viewer: Viewer,
  ): Promise<Answer> {
    return this.pages.file({ kind: 'performance', query, viewer }, this.asked(query), format);
  }

  private asked(query: QueryString) {
    return {
      read: readPerformanceAddress(query),
      make: (wish: PerformanceWish) => this.reports.make(wish),
    };
  }
}
