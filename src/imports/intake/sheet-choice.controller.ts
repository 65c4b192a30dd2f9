import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { Allow, KEEPERS } from '../../web/access.js';
import { type FormBody, orFaults } from '../../web/form.js';
import { IdPipe } from '../../web/id.pipe.js';
import { type Answer, formAgain, page, seeOther } from '../../web/page.js';
import { Author, type ChangeAuthor } from '../../web/request-params.decorator.js';
import { importPath } from '../import-path.js';
import { ImportsQueries } from '../imports.queries.js';
import { ImportIntakeService } from './import-intake.service.js';
import { sheetChoiceView } from './sheet-choice.view.js';

const TEMPLATE = 'imports/sheet';

/** Which sheet of a workbook is the tracker. */
@Controller('imports/:id/sheet')
@Allow(...KEEPERS)
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
    const sheet = found.sheetNames.find((name) => name === body.sheet);
    if (sheet === undefined) {
      return formAgain(
        TEMPLATE,
        sheetChoiceView(found, [{ field: 'sheet', message: 'Choose one of the sheets' }]),
      );
    }
    const chosen = await orFaults(() => this.intake.chooseSheet(author, found.id, sheet));
    if (!chosen.ok) return formAgain(TEMPLATE, sheetChoiceView(found, chosen.faults));
    return seeOther(importPath(found.id, 'columns'));
  }
}
