import { Controller, Get, Param, Query } from '@nestjs/common';
import { BodiesQueries } from '../bodies/bodies.queries.js';
import { Config } from '../config/config.js';
import { Allow, INSIDERS } from '../web/access.js';
import { AsksForItsDay, ShowsThePast } from '../web/as-at.js';
import { NotFound } from '../web/errors.js';
import type { FieldError } from '../web/govuk/error-summary.js';
import { type Answer, Download, formAgain, type Page, page, seeOther } from '../web/page.js';
import { submitTyped } from '../web/submit-form.js';
import { isReportFormat, REPORT_MEDIA_TYPES } from './formats/report-formats.js';
import { ReportWriter } from './formats/report-writer.service.js';
import { ProgressReportsService } from './progress/progress-reports.service.js';
import { readAskedReport, readReportAddress, reportHref, type TypedReport } from './report-address.js';
import { progressPageView } from './views/progress-page.view.js';
import { reportChoiceView } from './views/report-choice.view.js';

type QueryString = Readonly<Record<string, unknown>>;

/** Choosing a report, reading it, taking it away. */
@Controller('reports')
@ShowsThePast()
@AsksForItsDay()
@Allow(...INSIDERS)
export class ReportsController {
  constructor(
    private readonly bodies: BodiesQueries,
    private readonly reports: ProgressReportsService,
    private readonly writer: ReportWriter,
    private readonly config: Config,
  ) {}

  /** The form, which leads to the report's own address, so that a report is a link. */
  @Get()
  async choose(@Query() query: QueryString): Promise<Answer> {
    if (!('body' in query)) {
      return page('reports/index', reportChoiceView(await this.bodies.scrutinising(), null, []));
    }
    return submitTyped(readAskedReport(query), {
      again: (typed, faults) => this.again(typed, faults),
      act: ({ wish }) => reportHref(wish),
      done: (href) => seeOther(href),
    });
  }

  @Get('progress')
  async read(@Query() query: QueryString): Promise<Answer> {
    return submitTyped(readReportAddress(query), {
      again: (_, faults) => this.again(null, faults),
      act: ({ wish }) => this.reports.make(wish),
      done: (report) => page('reports/progress', progressPageView(report, this.config.councilName)),
    });
  }

  @Get('progress.:format')
  async take(@Param('format') format: string, @Query() query: QueryString): Promise<Answer> {
    if (!isReportFormat(format)) throw new NotFound(`A report as ${format}`);
    return submitTyped(readReportAddress(query), {
      again: (_, faults) => this.again(null, faults),
      act: async ({ wish }) => {
        const report = await this.reports.make(wish);
        return { report, file: await this.writer.write(report, format) };
      },
      done: ({ report: { body, asAt }, file }) =>
        new Download(file, REPORT_MEDIA_TYPES[format], `progress-report-${body.code}-${asAt}.${format}`),
    });
  }

  private async again(typed: TypedReport | null, faults: readonly FieldError[]): Promise<Page> {
    return formAgain('reports/index', reportChoiceView(await this.bodies.scrutinising(), typed, faults));
  }
}
