import { Controller, Get, Param, Post } from '@nestjs/common';
import { Allow } from '../../web/access.js';
import type { FieldError } from '../../web/govuk/error-summary.js';
import { IdPipe } from '../../web/id.pipe.js';
import { type Answer, formAgain, page, seeOther } from '../../web/page.js';
import { Author, type ChangeAuthor } from '../../web/request-params.decorator.js';
import { submitButton } from '../../web/submit-form.js';
import type { LeaverKey } from './leavers.queries.js';
import { nameKeptView, nameReductionView, pathOfLeaver } from './name-reduction.view.js';
import { NameReductionsService } from './name-reductions.service.js';

const TEMPLATE = 'personal-data/name';

/** The name of somebody who left, from the page of their account or of the person. */
@Controller('personal-data')
@Allow('manage-accounts')
export class NameReductionsController {
  constructor(private readonly reductions: NameReductionsService) {}

  @Get('accounts/:id')
  async askOfAccount(@Param('id', new IdPipe('Account')) id: number): Promise<Answer> {
    return this.ask({ kind: 'account', id });
  }

  @Post('accounts/:id')
  async reduceAccount(
    @Param('id', new IdPipe('Account')) id: number,
    @Author() author: ChangeAuthor,
  ): Promise<Answer> {
    return this.reduce(author, { kind: 'account', id });
  }

  @Get('people/:id')
  async askOfPerson(@Param('id', new IdPipe('Person')) id: number): Promise<Answer> {
    return this.ask({ kind: 'person', id });
  }

  @Post('people/:id')
  async reducePerson(
    @Param('id', new IdPipe('Person')) id: number,
    @Author() author: ChangeAuthor,
  ): Promise<Answer> {
    return this.reduce(author, { kind: 'person', id });
  }

  private async ask(key: LeaverKey, faults: readonly FieldError[] = []): Promise<Answer> {
    const preview = await this.reductions.preview(key);
    const { leaver, obstacle } = preview;
    if (obstacle !== null)
      return page(
        'personal-data/name-kept',
        nameKeptView(key, leaver, obstacle),
        faults.length > 0 ? 422 : 200,
      );
    const view = nameReductionView(key, preview, faults);
    return faults.length > 0 ? formAgain(TEMPLATE, view) : page(TEMPLATE, view);
  }

  private async reduce(author: ChangeAuthor, key: LeaverKey): Promise<Answer> {
    return submitButton({
      again: (faults) => this.ask(key, faults),
      act: () => this.reductions.reduce(author, key),
      done: () => seeOther(pathOfLeaver(key), 'The name was replaced with initials'),
    });
  }
}
