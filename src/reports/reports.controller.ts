import { Controller, Get, Param, Query } from '@nestjs/common';
import { BodiesQueries } from '../bodies/bodies.queries.js';
import { Config } from '../config/config.js';
import { Allow, INSIDERS } from '../web/access.js';
import { ShowsThePast } from '../web/as-at.js';
import { NotFound } from '../web/errors.js';
import { orFaults } from '../web/form.js';
import type { FieldError } from '../web/govuk/error-summary.js';
import { type Answer, Download, formAgain, type Page, page, seeOther } from '../web/page.js';
import { isReportFormat, REPORT_MEDIA_TYPES } from './formats/report-formats.js';
import { ReportWriter } from './formats/report-writer.service.js';
import { ProgressReportsService } from './progress/progress-reports.service.js';
import { type AskedReport, readAskedReport, readReportAddress, reportHref } from './report-address.js';
import { progressPageView } from './views/progress-page.view.js';
import { reportChoiceView } from './views/report-choice.view.js';

type QueryString = Readonly<Record<string, unknown>>;

const UNREAL_DAY = [{ field: 'asAt', message: 'The address of the report names a day that does not exist' }];

/** Choosing a report, reading it, taking it away. */
@Controller('reports')
@ShowsThePast()
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
    const asked = readAskedReport(query);
    return asked.faults.length > 0 ? this.again(asked, asked.faults) : seeOther(reportHref(asked.wish));
  }

  @Get('progress')
  async read(@Query() query: QueryString): Promise<Answer> {
    const wish = readReportAddress(query);
    if (!wish) return this.again(null, UNREAL_DAY);
    const made = await orFaults(() => this.reports.make(wish));
    if (!made.ok) return this.again(null, made.faults);
    return page('reports/progress', progressPageView(made.value, this.config.councilName));
  }

  @Get('progress.:format')
  async take(@Param('format') format: string, @Query() query: QueryString): Promise<Answer> {
    if (!isReportFormat(format)) throw new NotFound(`A report as ${format}`);
    const wish = readReportAddress(query);
    if (!wish) return this.again(null, UNREAL_DAY);
    const made = await orFaults(() => this.reports.make(wish));
    if (!made.ok) return this.again(null, made.faults);
    const { body, asAt } = made.value;
    const written = await orFaults(() => this.writer.write(made.value, format));
    if (!written.ok) return this.again(null, written.faults);
    return new Download(
      written.value,
      REPORT_MEDIA_TYPES[format],
      `progress-report-${body.code}-${asAt}.${format}`,
    );
  }

  private async again(asked: AskedReport | null, faults: readonly FieldError[]): Promise<Page> {
    return formAgain('reports/index', reportChoiceView(await this.bodies.scrutinising(), asked, faults));
  }
}
