import { Body, Controller, Get, Post } from '@nestjs/common';
import { BodiesQueries } from '../../bodies/bodies.queries.js';
import { safeFilename } from '../../documents/filename.rules.js';
import { Allow, KEEPERS } from '../../web/access.js';
import { type FormBody, orFaults, readForm } from '../../web/form.js';
import type { FieldError } from '../../web/govuk/error-summary.js';
import { type Answer, formAgain, page, seeOther } from '../../web/page.js';
import { Author, type ChangeAuthor } from '../../web/request-params.decorator.js';
import { fileIn } from '../../web/uploaded-file.js';
import { importPath } from '../import-path.js';
import { ImportIntakeService } from './import-intake.service.js';
import { NewImportForm } from './new-import.form.js';
import { newImportView } from './new-import.view.js';

const TEMPLATE = 'imports/new';

/** The upload of a tracker. */
@Controller('imports/new')
@Allow(...KEEPERS)
export class ImportIntakeController {
  constructor(
    private readonly intake: ImportIntakeService,
    private readonly bodies: BodiesQueries,
  ) {}

  @Get()
  async ask(): Promise<Answer> {
    return page(TEMPLATE, newImportView(await this.bodies.scrutinising(), new NewImportForm(), []));
  }

  @Post()
  async takeIn(@Body() body: FormBody, @Author() author: ChangeAuthor): Promise<Answer> {
    const bodies = await this.bodies.scrutinising();
    const file = fileIn(body, 'file');
    const read = await readForm(NewImportForm, body);
    const form = read.typed;
    const again = (faults: readonly FieldError[]) => formAgain(TEMPLATE, newImportView(bodies, form, faults));
    const chosen = bodies.find(({ code }) => code === form.body);
    const faults = [
      ...(file ? [] : [{ field: 'file', message: 'Choose a spreadsheet' }]),
      ...(read.ok ? [] : read.faults),
      ...(read.ok && !chosen ? [{ field: 'body', message: 'Choose the body whose tracker it is' }] : []),
    ];
    if (!file || !chosen || faults.length > 0) return again(faults);
    const { content } = file;
    const sheet = {
      content,
      filename: safeFilename(file.filename),
      bodyId: chosen.id,
      publicity: form.publicity,
    };
    const taken = await orFaults(() => this.intake.takeIn(author, sheet));
    if (!taken.ok) return again(taken.faults);
    return seeOther(importPath(taken.value.id, taken.value.isChosen ? 'columns' : 'sheet'));
  }
}
