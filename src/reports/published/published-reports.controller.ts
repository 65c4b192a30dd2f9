import { Controller, Get, Param, Query } from '@nestjs/common';
import { BodiesQueries } from '../../bodies/bodies.queries.js';
import { Allow, type Viewer } from '../../web/access.js';
import { textIn } from '../../web/form.js';
import { IdPipe } from '../../web/id.pipe.js';
import { type Answer, Download, page } from '../../web/page.js';
import { may, mayFor } from '../../web/permissions.rules.js';
import { CurrentViewer } from '../../web/request-params.decorator.js';
import { goneView } from '../../web/views/gone.view.js';
import { extensionOf } from '../formats/written-report.js';
import { PublishedReportsQueries } from './published-reports.queries.js';
import { ReportReaders } from './report-readers.service.js';
import { publishedListView } from './views/published-list.view.js';
import { publishedReportView } from './views/published-report.view.js';

/** Published reports: which there are, what they are, their files. */
@Controller('reports/published')
@Allow('read-inside')
export class PublishedReportsController {
  constructor(
    private readonly bodies: BodiesQueries,
    private readonly reports: PublishedReportsQueries,
    private readonly readers: ReportReaders,
  ) {}

  @Get()
  async list(
    @Query() query: Readonly<Record<string, unknown>>,
    @CurrentViewer() viewer: Viewer,
  ): Promise<Answer> {
    const bodyCode = textIn(query, 'body') || null;
    const reports = await this.readers.readable(viewer, await this.reports.list(bodyCode));
    return page(
      'reports/published-list',
      publishedListView(reports, await this.bodies.scrutinising(), bodyCode, may(viewer, 'keep-register')),
    );
  }

  @Get(':id')
  async show(
    @Param('id', new IdPipe('Published report')) id: number,
    @CurrentViewer() viewer: Viewer,
  ): Promise<Answer> {
    const report = await this.find(id, viewer);
    const [files, versions] = [await this.reports.files(id), await this.reports.versions(report)];
    return page(
      'reports/published',
      publishedReportView(report, files, versions, mayFor(viewer, 'keep-register', report.bodyId)),
    );
  }

  /** Where personal data were taken out, 410 with the reason. */
  @Get(':id/report.:format')
  async download(
    @Param('id', new IdPipe('Published report')) id: number,
    @Param('format') format: string,
    @CurrentViewer() viewer: Viewer,
  ): Promise<Answer> {
    const report = await this.find(id, viewer);
    const { content, mediaType } = await this.reports.file(id, format);
    const filename = `${report.fileName}.${extensionOf(format, mediaType)}`;
    if (content === null)
      return page(
        'personal-data/gone',
        goneView(filename, report.removedAt ?? report.publishedAt, report.removedReason),
        410,
      );
    return new Download(content, mediaType, filename);
  }

  private async find(id: number, viewer: Viewer) {
    const report = await this.reports.byId(id);
    await this.readers.require(viewer, report);
    return report;
  }
}
