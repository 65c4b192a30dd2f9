import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { Allow } from '../../web/access.js';
import type { FormBody } from '../../web/form.js';
import { IdPipe } from '../../web/id.pipe.js';
import { type Answer, formAgain, page, seeOther } from '../../web/page.js';
import { Author, type ChangeAuthor } from '../../web/request-params.decorator.js';
import { submitTyped } from '../../web/submit-form.js';
import { importPath } from '../import-path.js';
import { nextStep } from '../imports.view.js';
import { itemRows } from '../rows/no-item.rules.js';
import { statusesOf } from '../statuses/sheet-statuses.rules.js';
import { readColumns } from './columns.form.js';
import { columnsView, typedColumns } from './columns.view.js';
import { ImportMappingService } from './import-mapping.service.js';
import { ImportQuestionsService } from './import-questions.service.js';

const TEMPLATE = 'imports/columns';

/** What the columns of a sheet hold. */
@Controller('imports/:id/columns')
@Allow('keep-council-work')
export class ImportColumnsController {
  constructor(
    private readonly questions: ImportQuestionsService,
    private readonly mapping: ImportMappingService,
  ) {}

  @Get()
  async ask(@Param('id', new IdPipe('Import')) id: number): Promise<Answer> {
    const { sheet, question, remembered } = await this.questions.columns(id);
    if (sheet.state !== 'mapping' || sheet.sheet === null) return seeOther(nextStep(sheet));
    return page(TEMPLATE, columnsView(sheet, question, typedColumns(sheet, question, remembered)));
  }

  @Post()
  async settle(
    @Param('id', new IdPipe('Import')) id: number,
    @Body() body: FormBody,
    @Author() author: ChangeAuthor,
  ): Promise<Answer> {
    const { sheet, question } = await this.questions.columns(id);
    if (sheet.state !== 'mapping') return seeOther(importPath(sheet.id));
    return submitTyped(readColumns(body, question), {
      again: (typed, faults) => formAgain(TEMPLATE, columnsView(sheet, question, typed, faults)),
      act: async ({ plan }) => {
        const items = itemRows(question.rows, question.headings, plan.columns);
        const hasStatuses = statusesOf(items, plan.columns).length > 0;
        await this.mapping.settleColumns(author, sheet.id, plan, hasStatuses);
        return hasStatuses;
      },
      done: (hasStatuses) => seeOther(importPath(sheet.id, hasStatuses ? 'statuses' : 'check')),
    });
  }
}
