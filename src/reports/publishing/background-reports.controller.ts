import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { Allow, type Viewer } from '../../web/access.js';
import { type FormBody, readForm } from '../../web/form.js';
import { type Answer, formAgain, page, seeOther } from '../../web/page.js';
import { mayFor } from '../../web/permissions.rules.js';
import { Author, type ChangeAuthor, CurrentViewer } from '../../web/request-params.decorator.js';
import { submitForm } from '../../web/submit-form.js';
import { REPORT_JOBS_PATH } from '../jobs/report-job-path.js';
import { ReportJobsService } from '../jobs/report-jobs.service.js';
import { AskedReports } from './asked-reports.service.js';
import { BackgroundForm } from './forms/background.form.js';
import { ReportLinksService } from './report-links.service.js';
import { backgroundFormView } from './views/background-form.view.js';

type QueryString = Readonly<Record<string, unknown>>;

const TEMPLATE = 'reports/background-form';

/**
 * Long reports, made beside the requests. That of a past day which was published is given as it was published to all but those who keep
 * the register, as on its page.
 */
@Controller('reports/background')
@Allow('make-reports')
export class BackgroundReportsController {
  constructor(
    private readonly reports: AskedReports,
    private readonly links: ReportLinksService,
    private readonly jobs: ReportJobsService,
  ) {}

  @Get()
  async ask(@Query() query: QueryString, @CurrentViewer() viewer: Viewer): Promise<Answer> {
    const report = await this.reports.named(query, viewer);
    const published = await this.links.frozenFor(report, viewer);
    if (published !== null) return seeOther(published);
    const form = new BackgroundForm();
    form.formats = ['pdf', 'docx'];
    return page(
      TEMPLATE,
      backgroundFormView(report, form, mayFor(viewer, 'keep-register', report.identity.bodyId)),
    );
  }

  @Post()
  async make(
    @Query() query: QueryString,
    @Body() body: FormBody,
    @CurrentViewer() viewer: Viewer,
    @Author() author: ChangeAuthor,
  ): Promise<Answer> {
    const report = await this.reports.named(query, viewer);
    const published = await this.links.frozenFor(report, viewer);
    if (published !== null) return seeOther(published);
    const { asked, identity, name } = report;
    const formats = [body.formats ?? []].flat();
    return submitForm(await readForm(BackgroundForm, { ...body, formats }), {
      again: (form, faults) =>
        formAgain(
          TEMPLATE,
          backgroundFormView(report, form, mayFor(viewer, 'keep-register', report.identity.bodyId), faults),
        ),
      act: (form) =>
        this.jobs.ask(author, {
          kind: asked.kind,
          name,
          query: { ...asked.query, 'as-at': identity.asAt },
          audience: asked.audience,
          formats: form.formats,
          publication: null,
          wantsMail: form.mail === 'yes',
        }),
      done: (id) => seeOther(`${REPORT_JOBS_PATH}/${id}`),
    });
  }
}
