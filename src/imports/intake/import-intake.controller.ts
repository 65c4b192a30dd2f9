import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { BodiesQueries } from '../../bodies/bodies.queries.js';
import { codeAmong, newBodyPath } from '../../bodies/new-body-path.js';
import { Allow } from '../../web/access.js';
import type { FormBody } from '../../web/form.js';
import { type Answer, formAgain, page, SetAside, seeOther } from '../../web/page.js';
import { Author, type ChangeAuthor } from '../../web/request-params.decorator.js';
import { submitTyped } from '../../web/submit-form.js';
import { importPath } from '../import-path.js';
import { ImportIntakeService } from './import-intake.service.js';
import { NewImportForm } from './new-import.form.js';
import { newImportView } from './new-import.view.js';
import { readNewImport } from './new-import-fields.form.js';

const TEMPLATE = 'imports/new';
const FORM = '/imports/new';

/** The upload of a tracker. */
@Controller('imports/new')
@Allow('keep-council-work')
export class ImportIntakeController {
  constructor(
    private readonly intake: ImportIntakeService,
    private readonly bodies: BodiesQueries,
  ) {}

  @Get()
  async ask(@Query('body') body: unknown): Promise<Answer> {
    const bodies = await this.bodies.scrutinising();
    const form = new NewImportForm();
    form.body = codeAmong(bodies, body);
    return page(TEMPLATE, newImportView(bodies, form, []));
  }

  @Post()
  async takeIn(@Body() body: FormBody, @Author() author: ChangeAuthor): Promise<Answer> {
    const bodies = await this.bodies.scrutinising();
    return submitTyped(await readNewImport(body, bodies), {
      again: (typed, faults) => formAgain(TEMPLATE, newImportView(bodies, typed, faults)),
      act: ({ sheet }) => this.intake.takeIn(author, sheet),
      done: ({ id, isChosen }) => seeOther(importPath(id, isChosen ? 'columns' : 'sheet')),
    });
  }

  /** Leaves for the form of a body that the register lacks; the sheet and what was chosen are kept meanwhile. */
  @Post('body')
  addBody(): Answer {
    return new SetAside(newBodyPath(FORM), FORM);
  }
}
