import { Controller, Get, Param, Query } from '@nestjs/common';
import { Allow, INSIDERS } from '../../web/access.js';
import { AsksForItsDay, ShowsThePast } from '../../web/as-at.js';
import type { Answer } from '../../web/page.js';
import { kindHref } from '../kind-address.js';
import { ReportAnswers } from '../report-answers.service.js';
import { readActionPlanAddress } from './action-plan-address.js';
import { ActionPlanReportsService, type ActionPlanWish } from './action-plan-reports.service.js';

type QueryString = Readonly<Record<string, unknown>>;

/** The action plan of one report of a panel. */
@Controller('reports')
@ShowsThePast()
@AsksForItsDay()
@Allow(...INSIDERS)
export class ActionPlanReportsController {
  constructor(
    private readonly answers: ReportAnswers,
    private readonly reports: ActionPlanReportsService,
  ) {}

  @Get('action-plan')
  async read(@Query() query: QueryString): Promise<Answer> {
    return this.answers.page(this.asked(query), ({ model: { document, asAt } }, format) =>
      kindHref('action-plan', { document: String(document.id), 'as-at': asAt }, format),
    );
  }

  @Get('action-plan.:format')
  async take(@Param('format') format: string, @Query() query: QueryString): Promise<Answer> {
    return this.answers.file(this.asked(query), format);
  }

  private asked(query: QueryString) {
    return { read: readActionPlanAddress(query), make: (wish: ActionPlanWish) => this.reports.make(wish) };
  }
}
