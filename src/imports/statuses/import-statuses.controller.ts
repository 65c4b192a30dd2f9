import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { Allow } from '../../web/access.js';
import { typedDayOf } from '../../web/british-day-field.js';
import type { FormBody } from '../../web/form.js';
import { IdPipe } from '../../web/id.pipe.js';
import { type Answer, formAgain, page, seeOther } from '../../web/page.js';
import { Author, type ChangeAuthor } from '../../web/request-params.decorator.js';
import { submitTyped } from '../../web/submit-form.js';
import { ImportMappingService } from '../columns/import-mapping.service.js';
import { ImportQuestionsService } from '../columns/import-questions.service.js';
import { importPath } from '../import-path.js';
import { nextStep } from '../imports.view.js';
import { readStatuses } from './statuses.form.js';
import { statusesView } from './statuses.view.js';

const TEMPLATE = 'imports/statuses';

/** What the statuses of a sheet mean. */
@Controller('imports/:id/statuses')
@Allow('keep-council-work')
export class ImportStatusesController {
  constructor(
    private readonly questions: ImportQuestionsService,
    private readonly mapping: ImportMappingService,
  ) {}

  @Get()
  async ask(@Param('id', new IdPipe('Import')) id: number): Promise<Answer> {
    const { sheet, question } = await this.questions.statuses(id);
    if (sheet.state !== 'mapping' || !sheet.plan) return seeOther(nextStep(sheet));
    return page(
      TEMPLATE,
      statusesView(sheet, question, { verdictOn: typedDayOf(sheet.plan.verdictOn ?? null) }),
    );
  }

  @Post()
  async settle(
    @Param('id', new IdPipe('Import')) id: number,
    @Body() body: FormBody,
    @Author() author: ChangeAuthor,
  ): Promise<Answer> {
    const { sheet, question } = await this.questions.statuses(id);
    if (sheet.state !== 'mapping' || !sheet.plan) return seeOther(nextStep(sheet));
    return submitTyped(readStatuses(body, question), {
      again: (typed, faults) => formAgain(TEMPLATE, statusesView(sheet, question, typed, faults)),
      act: ({ verdictOn, typed: { meanings } }) =>
        this.mapping.settleStatuses(author, sheet.id, meanings, verdictOn),
      done: () => seeOther(importPath(sheet.id, 'check')),
    });
  }
}
