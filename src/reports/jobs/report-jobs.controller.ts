import { Controller, Get, Param, Post } from '@nestjs/common';
import { Allow, type Viewer } from '../../web/access.js';
import { IdPipe } from '../../web/id.pipe.js';
import { type Answer, Download, formAgain, page, seeOther } from '../../web/page.js';
import { Author, type ChangeAuthor, CurrentViewer } from '../../web/request-params.decorator.js';
import { submitButton } from '../../web/submit-form.js';
import { extensionOf } from '../formats/written-report.js';
import { PUBLISHED_PATH } from '../published/published-words.js';
import { ReportReaders } from '../published/report-readers.service.js';
import { ReportMakers } from '../report-makers.service.js';
import { REPORT_JOBS_PATH } from './report-job-path.js';
import type { ReportJobRow } from './report-job-row.js';
import { ReportJobsQueries } from './report-jobs.queries.js';
import { ReportJobsService } from './report-jobs.service.js';
import { reportJobView } from './views/report-job.view.js';

/** A report in the background: how far it is, and its files. For whoever asked for it alone. */
@Controller('reports/background/:id')
@Allow('make-reports')
export class ReportJobsController {
  constructor(
    private readonly queries: ReportJobsQueries,
    private readonly jobs: ReportJobsService,
    private readonly readers: ReportReaders,
    private readonly makers: ReportMakers,
  ) {}

  @Get()
  async show(
    @Param('id', new IdPipe('Report in the background')) id: number,
    @CurrentViewer() viewer: Viewer,
  ): Promise<Answer> {
    const job = await this.find(id, viewer);
    if (job.endedAt !== null) await this.jobs.see(viewer.accountId, id);
    if (job.publishedId !== null)
      return seeOther(`${PUBLISHED_PATH}/${job.publishedId}`, 'The report is published');
    return page('reports/background', reportJobView(job, await this.queries.files(id)));
  }

  /** Nothing of it is kept. */
  @Post('cancellation')
  async cancel(
    @Param('id', new IdPipe('Report in the background')) id: number,
    @CurrentViewer() viewer: Viewer,
    @Author() author: ChangeAuthor,
  ): Promise<Answer> {
    const job = await this.find(id, viewer);
    return submitButton({
      again: async (faults) =>
        formAgain('reports/background', reportJobView(job, await this.queries.files(id), faults)),
      act: () => this.jobs.cancel(author, job),
      done: () => seeOther(`${REPORT_JOBS_PATH}/${id}`, 'The report is cancelled'),
    });
  }

  @Get('report.:format')
  async download(
    @Param('id', new IdPipe('Report in the background')) id: number,
    @Param('format') format: string,
    @CurrentViewer() viewer: Viewer,
  ): Promise<Answer> {
    const job = await this.find(id, viewer);
    const { mediaType, content } = await this.queries.file(id, format);
    return new Download(
      content,
      mediaType,
      `${fileNameOf(job.kind, job.query.body)}.${extensionOf(format, mediaType)}`,
    );
  }

  /** @throws NotFound, also where the exempt form is theirs no longer, as when their seat on the body ended meanwhile */
  private async find(id: number, viewer: Viewer): Promise<ReportJobRow> {
    const job = await this.queries.ofAccount(id, viewer.accountId);
    if (job.audience === 'open') return job;
    const { bodyCode } = await this.makers.of(job.kind).identify(job.query, job.audience);
    await this.readers.require(viewer, { ...job, bodyCode: bodyCode.toUpperCase() });
    return job;
  }
}

function fileNameOf(kind: string, body: string | undefined): string {
  return [`${kind}-report`, body].filter(Boolean).join('-');
}
