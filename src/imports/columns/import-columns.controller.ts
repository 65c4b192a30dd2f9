import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { Allow, KEEPERS } from '../../web/access.js';
import { type FormBody, orFaults } from '../../web/form.js';
import { IdPipe } from '../../web/id.pipe.js';
import { type Answer, formAgain, page, seeOther } from '../../web/page.js';
import { Author, type ChangeAuthor } from '../../web/request-params.decorator.js';
import { importPath } from '../import-path.js';
import { nextStep } from '../imports.view.js';
import { statusesOf } from '../statuses/sheet-statuses.rules.js';
import { readColumns } from './columns.form.js';
import { columnsView, typedColumns } from './columns.view.js';
import { ImportMappingService } from './import-mapping.service.js';
import { ImportQuestionsService } from './import-questions.service.js';

const TEMPLATE = 'imports/columns';

/** What the columns of a sheet hold. */
@Controller('imports/:id/columns')
@Allow(...KEEPERS)
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
    const read = readColumns(body, question);
    if (!read.ok) return formAgain(TEMPLATE, columnsView(sheet, question, read.typed, read.faults));
    const hasStatuses = statusesOf(question.rows, read.plan.columns).length > 0;
    const settled = await orFaults(() =>
      this.mapping.settleColumns(author, sheet.id, read.plan, hasStatuses),
    );
    if (!settled.ok) return seeOther(importPath(sheet.id));
    return seeOther(importPath(sheet.id, hasStatuses ? 'statuses' : 'check'));
  }
}
