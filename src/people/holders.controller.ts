import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { HistoryQueries } from '../audit/history.queries.js';
import { Allow } from '../web/access.js';
import type { FormBody } from '../web/form.js';
import { IdPipe } from '../web/id.pipe.js';
import { type Answer, formAgain, page, seeOther } from '../web/page.js';
import { Author, type ChangeAuthor } from '../web/request-params.decorator.js';
import { submitTyped } from '../web/submit-form.js';
import { readHolder } from './forms/holder-fields.form.js';
import { ownerPath } from './owner.rules.js';
import { OwnersQueries } from './owners.queries.js';
import { OwnersService } from './owners.service.js';
import { holderFormView } from './views/holder-form.view.js';

const TEMPLATE = 'people/holder-form';

/** Who takes over a post. */
@Controller('people/owners/:id/holders')
@Allow('keep-council-work')
export class HoldersController {
  constructor(
    private readonly queries: OwnersQueries,
    private readonly owners: OwnersService,
    private readonly history: HistoryQueries,
  ) {}

  @Get('new')
  async ask(@Param('id', new IdPipe('Owner')) id: number): Promise<Answer> {
    const owner = await this.queries.byId(id);
    const seen = String(await this.history.lastSeen('owner', id));
    const typed = { name: '', email: '', interim: false, fromOn: null, seen };
    return page(TEMPLATE, holderFormView(owner, typed));
  }

  @Post('new')
  async takeOver(
    @Param('id', new IdPipe('Owner')) id: number,
    @Body() body: FormBody,
    @Author() author: ChangeAuthor,
  ): Promise<Answer> {
    const owner = await this.queries.byId(id);
    return submitTyped(await readHolder(body), {
      again: (typed, faults) => formAgain(TEMPLATE, holderFormView(owner, typed, faults)),
      act: ({ holder, typed }) => this.owners.takeOver(author, id, holder, Number(typed.seen)),
      done: (_, { holder }) => seeOther(ownerPath(id), `${holder.name} holds ${owner.name}`),
    });
  }
}
