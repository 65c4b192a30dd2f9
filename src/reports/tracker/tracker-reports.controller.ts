import { Controller, Get, Param, Query } from '@nestjs/common';
import { Allow, type Viewer } from '../../web/access.js';
import { AsksForItsDay, ShowsThePast } from '../../web/as-at.js';
import type { Answer } from '../../web/page.js';
import { CurrentViewer } from '../../web/request-params.decorator.js';
import { audienceField, audienceIn } from '../audience-address.js';
import { ReportPages } from '../publishing/report-pages.service.js';
import { readTrackerAddress } from './tracker-address.js';
import { TrackerReportsService, type TrackerWish } from './tracker-reports.service.js';

type QueryString = Readonly<Record<string, unknown>>;

/** A body's tracker of recommendations and actions. */
@Controller('reports')
@ShowsThePast()
@AsksForItsDay()
@Allow('read-inside')
export class TrackerReportsController {
  constructor(
    private readonly pages: ReportPages,
    private readonly reports: TrackerReportsService,
  ) {}

  @Get('tracker')
  async read(@Query() query: QueryString, @CurrentViewer() viewer: Viewer): Promise<Answer> {
    return this.pages.page({ kind: 'tracker', query, viewer }, this.asked(query), {
      fields: ({ model: { body, show, asAt } }) => ({
        ...{ body: body.code, show, 'as-at': asAt },
        audience: audienceField(audienceIn(query)),
      }),
    });
  }

  @Get('tracker.:format')
  async take(
    @Param('format') format: string,
    @Query() query: QueryString,
    @CurrentViewer() viewer: Viewer,
  ): Promise<Answer> {
    return this.pages.file({ kind: 'tracker', query, viewer }, this.asked(query), format);
  }

  private asked(query: QueryString) {
    return { read: readTrackerAddress(query), make: (wish: TrackerWish) => this.reports.make(wish) };
  }
}
