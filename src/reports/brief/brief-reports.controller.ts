import { Controller, Get, Param, Query } from '@nestjs/common';
import { Allow, type Viewer } from '../../web/access.js';
import { AsksForItsDay, ShowsThePast } from '../../web/as-at.js';
import type { Answer } from '../../web/page.js';
import { CurrentViewer } from '../../web/request-params.decorator.js';
import { audienceField, audienceIn } from '../audience-address.js';
import { ReportPages } from '../publishing/report-pages.service.js';
import { readBriefAddress } from './brief-address.js';
import { BriefReportsService, type BriefWish } from './brief-reports.service.js';

type QueryString = Readonly<Record<string, unknown>>;

/** The chair's brief for a meeting. */
@Controller('reports')
@ShowsThePast()
@AsksForItsDay()
@Allow('read-inside')
export class BriefReportsController {
  constructor(
    private readonly pages: ReportPages,
    private readonly reports: BriefReportsService,
  ) {}

  @Get('brief')
  async read(@Query() query: QueryString, @CurrentViewer() viewer: Viewer): Promise<Answer> {
    return this.pages.page({ kind: 'brief', query, viewer }, this.asked(query, viewer), {
      fields: ({ model: { body, heldOn, asAt } }) => ({
        ...{ body: body.code, meeting: heldOn, 'as-at': asAt },
        audience: audienceField(audienceIn(query)),
      }),
      meeting: ({ model: { body, heldOn } }) => ({ bodyCode: body.code, heldOn }),
    });
  }

  @Get('brief.:format')
  async take(
    @Param('format') format: string,
    @Query() query: QueryString,
    @CurrentViewer() viewer: Viewer,
  ): Promise<Answer> {
    return this.pages.file({ kind: 'brief', query, viewer }, this.asked(query, viewer), format);
  }

  private asked(query: QueryString, asker: Viewer) {
    return { read: readBriefAddress(query, asker), make: (wish: BriefWish) => this.reports.make(wish) };
  }
}
