import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { Allow, type Viewer } from '../../web/access.js';
import { NotAllowed, Refused } from '../../web/errors.js';
import { type FormBody, readForm } from '../../web/form.js';
import { type Answer, formAgain, page, seeOther } from '../../web/page.js';
import { mayFor } from '../../web/permissions.rules.js';
import { Author, type ChangeAuthor, CurrentViewer } from '../../web/request-params.decorator.js';
import { submitForm } from '../../web/submit-form.js';
import { REPORT_FORMATS } from '../formats/report-formats.js';
import { REPORT_JOBS_PATH } from '../jobs/report-job-path.js';
import { ReportJobsService } from '../jobs/report-jobs.service.js';
import { PublicationsService } from '../published/publications.service.js';
import type { PublishedReportRow } from '../published/published-report-row.js';
import { correctionMarking } from '../published/published-words.js';
import { AskedReports, type NamedReport } from './asked-reports.service.js';
import { PublicationForm } from './forms/publication.form.js';
import { mayBeOpened, publicationFormView } from './views/publication-form.view.js';

type QueryString = Readonly<Record<string, unknown>>;

const TEMPLATE = 'reports/publication-form';

/** Publications of reports. */
@Controller('reports/publications/new')
@Allow('keep-register')
export class PublicationsController {
  constructor(
    private readonly reports: AskedReports,
    private readonly publications: PublicationsService,
    private readonly jobs: ReportJobsService,
  ) {}

  @Get()
  async ask(@Query() query: QueryString, @CurrentViewer() viewer: Viewer): Promise<Answer> {
    const report = await this.named(query, viewer);
    const latest = await this.publications.corrected(report.identity);
    return page(TEMPLATE, publicationFormView(report, latest, new PublicationForm()));
  }

  @Post()
  async publish(
    @Query() query: QueryString,
    @Body() body: FormBody,
    @CurrentViewer() viewer: Viewer,
    @Author() author: ChangeAuthor,
  ): Promise<Answer> {
    const report = await this.named(query, viewer);
    const latest = await this.publications.corrected(report.identity);
    return submitForm(await readForm(PublicationForm, body), {
      again: (form, faults) => formAgain(TEMPLATE, publicationFormView(report, latest, form, faults)),
      act: (form) => this.askFor(author, report, latest, form),
      done: (id) => seeOther(`${REPORT_JOBS_PATH}/${id}`),
    });
  }

  /** @throws NotAllowed where whose report it is, by whatever part of the address says so, is not theirs to keep; else as `named` */
  private async named(query: QueryString, viewer: Viewer): Promise<NamedReport> {
    const report = await this.reports.named(query, viewer);
    if (!mayFor(viewer, 'keep-register', report.identity.bodyId))
      throw new NotAllowed(`${viewer.role} of other bodies may not publish this report`);
    return report;
  }

  private async askFor(
    author: ChangeAuthor,
    { asked, identity, name }: NamedReport,
    latest: PublishedReportRow | null,
    { correction, inRegister, mail }: PublicationForm,
  ): Promise<number> {
    if (latest !== null && correction === '')
      throw Refused.at('correction', `Enter what it corrects in version ${latest.version}`);
    if (mayBeOpened(asked) && inRegister === '')
      throw Refused.at('inRegister', 'Select whether the public can read it');
    return this.jobs.ask(author, {
      kind: asked.kind,
      name,
      query: { ...asked.query, 'as-at': identity.asAt },
      audience: asked.audience,
      formats: [...REPORT_FORMATS],
      publication: {
        correctsId: latest?.id ?? null,
        correction: latest === null ? null : correction,
        inRegister: mayBeOpened(asked) && inRegister === 'yes',
        marking: correctionMarking(latest, correction),
      },
      wantsMail: mail === 'yes',
    });
  }
}
