import { Controller, Get, Param, Query } from '@nestjs/common';
import { Allow, INSIDERS } from '../../web/access.js';
import { AsksForItsDay, ShowsThePast } from '../../web/as-at.js';
import type { Answer } from '../../web/page.js';
import { kindHref } from '../kind-address.js';
import { ReportAnswers } from '../report-answers.service.js';
import { readTrackerAddress } from './tracker-address.js';
import { TrackerReportsService, type TrackerWish } from './tracker-reports.service.js';

type QueryString = Readonly<Record<string, unknown>>;

/** A body's tracker of recommendations and actions. */
@Controller('reports')
@ShowsThePast()
@AsksForItsDay()
@Allow(...INSIDERS)
export class TrackerReportsController {
  constructor(
    private readonly answers: ReportAnswers,
    private readonly reports: TrackerReportsService,
  ) {}

  @Get('tracker')
  async read(@Query() query: QueryString): Promise<Answer> {
    return this.answers.page(this.asked(query), ({ model: { body, show, asAt } }, format) =>
      kindHref('tracker', { body: body.code, show, 'as-at': asAt }, format),
    );
  }

  @Get('tracker.:format')
  async take(@Param('format') format: string, @Query() query: QueryString): Promise<Answer> {
    return this.answers.file(this.asked(query), format);
  }

  private asked(query: QueryString) {
    return { read: readTrackerAddress(query), make: (wish: TrackerWish) => this.reports.make(wish) };
  }
}
