import { Body, Controller, Param, Post } from '@nestjs/common';
import { Allow } from '../../web/access.js';
import type { FormBody } from '../../web/form.js';
import { IdPipe } from '../../web/id.pipe.js';
import { type Answer, seeOther } from '../../web/page.js';
import { Author, type ChangeAuthor } from '../../web/request-params.decorator.js';
import { submitButton } from '../../web/submit-form.js';
import { ImportMappingService } from '../columns/import-mapping.service.js';
import { importPath } from '../import-path.js';
import { ImportsQueries } from '../imports.queries.js';
import { nextStep } from '../imports.view.js';
import { readAnswers } from './answers.form.js';

/** What somebody says of rows that may be known items, and of names that may be known owners. */
@Controller('imports/:id/answers')
@Allow('keep-council-work')
export class ImportAnswersController {
  constructor(
    private readonly imports: ImportsQueries,
    private readonly mapping: ImportMappingService,
  ) {}

  @Post()
  async answer(
    @Param('id', new IdPipe('Import')) id: number,
    @Body() body: FormBody,
    @Author() author: ChangeAuthor,
  ): Promise<Answer> {
    const sheet = await this.imports.byId(id);
    return submitButton({
      again: () => seeOther(nextStep(sheet)),
      act: () => this.mapping.settleAnswers(author, sheet.id, readAnswers(body)),
      done: () => seeOther(importPath(sheet.id, 'check')),
    });
  }
}
