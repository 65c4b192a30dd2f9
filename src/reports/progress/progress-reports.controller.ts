import { Controller, Get, Param, Query } from '@nestjs/common';
import { Allow, INSIDERS, type Viewer } from '../../web/access.js';
import { AsksForItsDay, ShowsThePast } from '../../web/as-at.js';
import { type Answer, seeOther } from '../../web/page.js';
import { CurrentViewer } from '../../web/request-params.decorator.js';
import type { ReportFormat } from '../formats/report-formats.js';
import { AskedReports } from '../publishing/asked-reports.service.js';
import { ReportLinksService } from '../publishing/report-links.service.js';
import { queryStringOf } from '../publishing/report-query.js';
import { readReportAddress, reportHref } from '../report-address.js';
import { ReportAnswers } from '../report-answers.service.js';
import { type MadeProgressReport, ProgressReportsService } from './progress-reports.service.js';

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
    private readonly reportsAsked: AskedReports,
    private readonly links: ReportLinksService,
  ) {}

  @Get('progress')
  async read(@Query() query: QueryString, @CurrentViewer() viewer: Viewer): Promise<Answer> {
    const elsewhere = await this.elsewhere(query, viewer);
    if (elsewhere) return elsewhere;
    return this.answers.page(this.asking(query), hrefOfMade, async (made) =>
      this.links.of(fieldsOf(hrefOfMade(made)), viewer),
    );
  }

  @Get('progress.:format')
  async take(
    @Param('format') format: string,
    @Query() query: QueryString,
    @CurrentViewer() viewer: Viewer,
  ): Promise<Answer> {
    return (await this.elsewhere(query, viewer, format)) ?? this.answers.file(this.asking(query), format);
  }

  /**
   * A report of a past day that was published stands as it was published for all but those who keep the register: what became exempt
   * since cannot be found by subtracting one from the other. A long report is made beside the requests.
   * @throws NotFound for a form that is not for them
   */
  private async elsewhere(query: QueryString, viewer: Viewer, format?: string): Promise<Answer | null> {
    if (!readReportAddress(query).ok) return null;
    const report = await this.reportsAsked.named({ ...query, kind: 'progress' }, viewer);
    const published = await this.links.frozenFor(report, viewer);
    if (published !== null) return seeOther(format ? `${published}/report.${format}` : published);
    return report.isLong ? seeOther(`/reports/background?${queryStringOf(report.asked)}`) : null;
  }

  private asking(query: QueryString) {
    const make = (wish: Parameters<ProgressReportsService['make']>[0]) => this.reports.make(wish);
    return { read: readReportAddress(query), make };
  }
}

function hrefOfMade(
  { wish, model: { body, asAt, since } }: MadeProgressReport,
  format?: ReportFormat,
): string {
  return reportHref({ ...wish, body: body.code, asAt, since }, format);
}

/** The fields of an address of ours. */
function fieldsOf(href: string): Record<string, string> {
  return { kind: 'progress', ...Object.fromEntries(new URL(href, 'http://localhost').searchParams) };
}
