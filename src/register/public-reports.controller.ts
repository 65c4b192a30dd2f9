import { Controller, Get, Param } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { extensionOf } from '../reports/formats/written-report.js';
import { AllowEveryone } from '../web/access.js';
import { IdPipe } from '../web/id.pipe.js';
import { type Answer, Download, page } from '../web/page.js';
import { PublicReportsQueries } from './public-reports.queries.js';
import { publicReportsView, publicReportView } from './views/public-reports.view.js';

/** Files of reports are large, so one caller may not ask for them over and over. */
const REPORT_DOWNLOADS = { rateLimit: { max: 30, timeWindow: '1 minute' } } as const;

/** Reports that were published for everybody. */
@Controller('register/reports')
@AllowEveryone()
export class PublicReportsController {
  constructor(private readonly reports: PublicReportsQueries) {}

  @Get()
  async list(): Promise<Answer> {
    return page('register/reports', publicReportsView(await this.reports.latest()));
  }

  @Get(':id')
  async show(@Param('id', new IdPipe('Report')) id: number): Promise<Answer> {
    const report = await this.reports.byId(id);
    return page('register/report', publicReportView(report, await this.reports.files(id)));
  }

  @Get(':id/report.:format')
  @RouteConfig(REPORT_DOWNLOADS)
  async download(
    @Param('id', new IdPipe('Report')) id: number,
    @Param('format') format: string,
  ): Promise<Answer> {
    const { fileName } = await this.reports.byId(id);
    const { mediaType, content } = await this.reports.file(id, format);
    return new Download(content, mediaType, `${fileName}.${extensionOf(format, mediaType)}`);
  }
}
