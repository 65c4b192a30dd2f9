import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { importPath } from '../imports/import-path.js';
import { ImportsQueries } from '../imports/imports.queries.js';
import { RepliesQueries } from '../reminders/replies/replies.queries.js';
import { Allow } from '../web/access.js';
import { type FormBody, readForm } from '../web/form.js';
import { IdPipe } from '../web/id.pipe.js';
import { type Answer, formAgain, page, seeOther } from '../web/page.js';
import { Author, type ChangeAuthor } from '../web/request-params.decorator.js';
import { submitForm } from '../web/submit-form.js';
import { KeptRemovalsService } from './kept-removals.service.js';
import { RemovalForm } from './removal.form.js';
import { replyRemovalView, sheetRemovalView } from './removal.view.js';

const TEMPLATE = 'personal-data/removal';

/** Personal data in imported sheets and in answers by e-mail. */
@Controller('personal-data')
@Allow('keep-council-work')
export class KeptRemovalsController {
  constructor(
    private readonly imports: ImportsQueries,
    private readonly replies: RepliesQueries,
    private readonly removals: KeptRemovalsService,
  ) {}

  @Get('imports/:id')
  async askOfSheet(@Param('id', new IdPipe('Import')) id: number): Promise<Answer> {
    return page(TEMPLATE, sheetRemovalView(await this.sheet(id), new RemovalForm()));
  }

  @Post('imports/:id')
  async removeSheet(
    @Param('id', new IdPipe('Import')) id: number,
    @Body() body: FormBody,
    @Author() author: ChangeAuthor,
  ): Promise<Answer> {
    const thing = await this.sheet(id);
    return submitForm(await readForm(RemovalForm, body), {
      again: (form, faults) => formAgain(TEMPLATE, sheetRemovalView(thing, form, faults)),
      act: ({ reason }) => this.removals.removeSheet(author, id, reason),
      done: () => seeOther(thing.path, 'The content of the sheet is removed'),
    });
  }

  @Get('replies/:id')
  async askOfReply(@Param('id', new IdPipe('Reply')) id: number): Promise<Answer> {
    return page(TEMPLATE, replyRemovalView(await this.reply(id), new RemovalForm()));
  }

  @Post('replies/:id')
  async removeReply(
    @Param('id', new IdPipe('Reply')) id: number,
    @Body() body: FormBody,
    @Author() author: ChangeAuthor,
  ): Promise<Answer> {
    const thing = await this.reply(id);
    return submitForm(await readForm(RemovalForm, body), {
      again: (form, faults) => formAgain(TEMPLATE, replyRemovalView(thing, form, faults)),
      act: ({ reason }) => this.removals.removeReply(author, id, thing.subject, reason),
      done: () => seeOther(thing.path, 'The content of the answer is removed'),
    });
  }

  private async sheet(id: number) {
    const { filename } = await this.imports.byId(id);
    return { name: filename, path: importPath(id), action: `/personal-data/imports/${id}` };
  }

  private async reply(id: number) {
    const { subject } = await this.replies.byId(id);
    const name = subject || 'A reply without a subject';
    return { name, subject, path: `/reminders/replies/${id}`, action: `/personal-data/replies/${id}` };
  }
}
