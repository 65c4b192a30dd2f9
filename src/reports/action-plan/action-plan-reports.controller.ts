import { Controller, Get, Param, Query } from '@nestjs/common';
import { Allow, type Viewer } from '../../web/access.js';
import { AsksForItsDay, ShowsThePast } from '../../web/as-at.js';
import type { Answer } from '../../web/page.js';
import { CurrentViewer } from '../../web/request-params.decorator.js';
import { audienceField, audienceIn } from '../audience-address.js';
import { ReportPages } from '../publishing/report-pages.service.js';
import { readActionPlanAddress } from './action-plan-address.js';
import { ActionPlanReportsService, type ActionPlanWish } from './action-plan-reports.service.js';

type QueryString = Readonly<Record<string, unknown>>;

/** The action plan of one report of a panel. */
@Controller('reports')
@ShowsThePast()
@AsksForItsDay()
@Allow('read-inside')
export class ActionPlanReportsController {
  constructor(
    private readonly pages: ReportPages,
    private readonly reports: ActionPlanReportsService,
  ) {}

  @Get('action-plan')
  async read(@Query() query: QueryString, @CurrentViewer() viewer: Viewer): Promise<Answer> {
    return this.pages.page({ kind: 'action-plan', query, viewer }, this.asked(query), {
      fields: ({ model: { document, asAt } }) => ({
        ...{ document: String(document.id), 'as-at': asAt },
        audience: audienceField(audienceIn(query)),
      }),
    });
  }

  @Get('action-plan.:format')
  async take(
    @Param('format') format: string,
    @Query() query: QueryString,
    @CurrentViewer() viewer: Viewer,
  ): Promise<Answer> {
    return this.pages.file({ kind: 'action-plan', query, viewer }, this.asked(query), format);
  }

  private asked(query: QueryString) {
    return { read: readActionPlanAddress(query), make: (wish: ActionPlanWish) => this.reports.make(wish) };
  }
}
