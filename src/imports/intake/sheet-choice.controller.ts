import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { Allow } from '../../web/access.js';
import type { FormBody } from '../../web/form.js';
import { IdPipe } from '../../web/id.pipe.js';
import { type Answer, formAgain, page, seeOther } from '../../web/page.js';
import { Author, type ChangeAuthor } from '../../web/request-params.decorator.js';
import { submitTyped } from '../../web/submit-form.js';
import { importPath } from '../import-path.js';
import { ImportsQueries } from '../imports.queries.js';
import { ImportIntakeService } from './import-intake.service.js';
import { readSheetChoice } from './sheet-choice.form.js';
import { sheetChoiceView } from './sheet-choice.view.js';

const TEMPLATE = 'imports/sheet';

/** Which sheet of a workbook is the tracker. */
@Controller('imports/:id/sheet')
@Allow('keep-council-work')
export class SheetChoiceController {
  constructor(
    private readonly imports: ImportsQueries,
    private readonly intake: ImportIntakeService,
  ) {}

  @Get()
  async ask(@Param('id', new IdPipe('Import')) id: number): Promise<Answer> {
    return page(TEMPLATE, sheetChoiceView(await this.imports.byId(id)));
  }

  @Post()
  async choose(
    @Param('id', new IdPipe('Import')) id: number,
    @Body() body: FormBody,
    @Author() author: ChangeAuthor,
  ): Promise<Answer> {
    const found = await this.imports.byId(id);
    return submitTyped(readSheetChoice(body, found.sheetNames), {
      again: (_, faults) => formAgain(TEMPLATE, sheetChoiceView(found, faults)),
      act: ({ sheet }) => this.intake.chooseSheet(author, found.id, sheet),
      done: () => seeOther(importPath(found.id, 'columns')),
    });
  }
}
