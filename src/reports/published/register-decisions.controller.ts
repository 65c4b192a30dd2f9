import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { Allow } from '../../web/access.js';
import { NotFound } from '../../web/errors.js';
import { type FormBody, readForm } from '../../web/form.js';
import { IdPipe } from '../../web/id.pipe.js';
import { type Answer, formAgain, page, seeOther } from '../../web/page.js';
import { Author, type ChangeAuthor } from '../../web/request-params.decorator.js';
import { submitForm } from '../../web/submit-form.js';
import { mayBePublic } from '../report-kind.js';
import { RegisterDecisionForm } from './forms/register-decision.form.js';
import type { PublishedReportRow } from './published-report-row.js';
import { PublishedReportsQueries } from './published-reports.queries.js';
import { PUBLISHED_PATH } from './published-words.js';
import { RegisterDecisionsService } from './register-decisions.service.js';
import { registerDecisionFormView } from './views/register-decision-form.view.js';

const TEMPLATE = 'reports/register-decision-form';

/** Decisions on whether the public can read a published report. */
@Controller('reports/published/:id/register/new')
@Allow('keep-register')
export class RegisterDecisionsController {
  constructor(
    private readonly reports: PublishedReportsQueries,
    private readonly decisions: RegisterDecisionsService,
  ) {}

  @Get()
  async ask(@Param('id', new IdPipe('Published report')) id: number): Promise<Answer> {
    return page(TEMPLATE, registerDecisionFormView(await this.find(id), new RegisterDecisionForm()));
  }

  @Post()
  async decide(
    @Param('id', new IdPipe('Published report')) id: number,
    @Body() body: FormBody,
    @Author() author: ChangeAuthor,
  ): Promise<Answer> {
    const report = await this.find(id);
    return submitForm(await readForm(RegisterDecisionForm, body), {
      again: (form, faults) => formAgain(TEMPLATE, registerDecisionFormView(report, form, faults)),
      act: ({ inRegister, reason }) =>
        this.decisions.decide(author, report, { inRegister: inRegister === 'yes', reason }),
      done: (_, { inRegister }) =>
        seeOther(
          `${PUBLISHED_PATH}/${id}`,
          inRegister === 'yes'
            ? 'The public may read the report'
            : 'The report is not in the public register',
        ),
    });
  }

  private async find(id: number): Promise<PublishedReportRow> {
    const report = await this.reports.byId(id);
    if (report.audience === 'exempt' || !mayBePublic(report.kind)) throw new NotFound('This page');
    return report;
  }
}
