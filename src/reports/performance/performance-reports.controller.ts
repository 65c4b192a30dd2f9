import { Controller, Get, Param, Query } from '@nestjs/common';
import { Allow, INSIDERS } from '../../web/access.js';
import { AsksForItsDay, ShowsThePast } from '../../web/as-at.js';
import type { Answer } from '../../web/page.js';
import { ReportAnswers } from '../report-answers.service.js';
import { performanceHref, readPerformanceAddress } from './performance-address.js';
import { PerformanceReportsService, type PerformanceWish } from './performance-reports.service.js';

type QueryString = Readonly<Record<string, unknown>>;

/** How a year went, and the chapter of the annual report that tells of it. */
@Controller('reports')
@ShowsThePast()
@AsksForItsDay()
@Allow(...INSIDERS)
export class PerformanceReportsController {
  constructor(
    private readonly answers: ReportAnswers,
    private readonly reports: PerformanceReportsService,
  ) {}

  @Get('performance')
  async read(@Query() query: QueryString): Promise<Answer> {
    return this.answers.page(this.asked(query), performanceHref);
  }

  @Get('performance.:format')
  async take(@Param('format') format: string, @Query() query: QueryString): Promise<Answer> {
    return this.answers.file(this.asked(query), format);
  }

  private asked(query: QueryString) {
    return {
      read: readPerformanceAddress(query),
      make: (wish: PerformanceWish) => this.reports.make(wish),
    };
  }
}
