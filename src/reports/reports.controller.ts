import { Controller, Get, Query } from '@nestjs/common';
import { Allow } from '../web/access.js';
import { AsksForItsDay, ShowsThePast } from '../web/as-at.js';
import { type Answer, page, seeOther } from '../web/page.js';
import { submitTyped } from '../web/submit-form.js';
import { ReportChoiceService } from './choice/report-choice.service.js';
import { readAskedReport, reportHref } from './report-address.js';
import { ReportAnswers } from './report-answers.service.js';

type QueryString = Readonly<Record<string, unknown>>;

/** Choosing a report. */
@Controller('reports')
@ShowsThePast()
@AsksForItsDay()
@Allow('read-inside')
export class ReportsController {
  constructor(
    private readonly choice: ReportChoiceService,
    private readonly answers: ReportAnswers,
  ) {}

  /** The form, which leads to the report's own address, so that a report is a link. */
  @Get()
  async choose(@Query() query: QueryString): Promise<Answer> {
    if (!('body' in query)) {
      return page('reports/index', await this.choice.view(null, []));
    }
    return submitTyped(readAskedReport(query), {
      again: (typed, faults) => this.answers.choiceAgain(typed, faults),
      act: ({ wish }) => reportHref(wish),
      done: (href) => seeOther(href),
    });
  }
}
