import { Controller, Get, Param } from '@nestjs/common';
import { extensionOf } from '../reports/formats/written-report.js';
import { AllowEveryone } from '../web/access.js';
import { IdPipe } from '../web/id.pipe.js';
import { type Answer, Download, page } from '../web/page.js';
import { LimitedForStrangers } from '../web/throttle/stranger-limits.js';
import { PublicReportsQueries } from './public-reports.queries.js';
import { publicReportsView, publicReportView } from './views/public-reports.view.js';

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
  @LimitedForStrangers('download')
  async download(
    @Param('id', new IdPipe('Report')) id: number,
    @Param('format') format: string,
  ): Promise<Answer> {
    const { fileName } = await this.reports.byId(id);
    const { mediaType, content } = await this.reports.file(id, format);
    return new Download(content, mediaType, `${fileName}.${extensionOf(format, mediaType)}`);
  }
}
