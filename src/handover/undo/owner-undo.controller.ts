import { Controller, Get, Param, Post } from '@nestjs/common';
import { OwnersQueries } from '../../people/owners.queries.js';
import { Allow } from '../../web/access.js';
import { IdPipe } from '../../web/id.pipe.js';
import type { Answer } from '../../web/page.js';
import { Author, type ChangeAuthor } from '../../web/request-params.decorator.js';
import { TransferUndoPages } from './transfer-undo-pages.service.js';

/** Undoing what an owner passed on, or the end of an owner, for some minutes and before anybody was written to. */
@Controller('people/owners/:id')
@Allow('keep-council-work')
export class OwnerUndoController {
  constructor(
    private readonly owners: OwnersQueries,
    private readonly pages: TransferUndoPages,
  ) {}

  @Get('pass-on/undo')
  async askPassOn(@Param('id', new IdPipe('Owner')) id: number): Promise<Answer> {
    return this.pages.ask('pass-on', await this.owners.byId(id));
  }

  @Post('pass-on/undo')
  async undoPassOn(
    @Param('id', new IdPipe('Owner')) id: number,
    @Author() author: ChangeAuthor,
  ): Promise<Answer> {
    return this.pages.undo(author, 'pass-on', await this.owners.byId(id), 'What was passed on is back');
  }

  @Get('retirement/undo')
  async askRetirement(@Param('id', new IdPipe('Owner')) id: number): Promise<Answer> {
    return this.pages.ask('retirement', await this.owners.byId(id));
  }

  @Post('retirement/undo')
  async undoRetirement(
    @Param('id', new IdPipe('Owner')) id: number,
    @Author() author: ChangeAuthor,
  ): Promise<Answer> {
    return this.pages.undo(author, 'retirement', await this.owners.byId(id), 'The retirement is undone');
  }
}
