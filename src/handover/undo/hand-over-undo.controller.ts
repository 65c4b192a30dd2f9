import { Controller, Get, Param, Post } from '@nestjs/common';
import { PersonsQueries } from '../../people/persons.queries.js';
import { Allow } from '../../web/access.js';
import { IdPipe } from '../../web/id.pipe.js';
import type { Answer } from '../../web/page.js';
import { Author, type ChangeAuthor } from '../../web/request-params.decorator.js';
import { TransferUndoPages } from './transfer-undo-pages.service.js';

/** Undoing a hand-over, for some minutes and before anybody was written to. */
@Controller('people/person/:id/hand-over/undo')
@Allow('keep-council-work')
export class HandOverUndoController {
  constructor(
    private readonly persons: PersonsQueries,
    private readonly pages: TransferUndoPages,
  ) {}

  @Get()
  async ask(@Param('id', new IdPipe('Person')) id: number): Promise<Answer> {
    return this.pages.ask('hand-over', await this.persons.byId(id));
  }

  @Post()
  async undo(@Param('id', new IdPipe('Person')) id: number, @Author() author: ChangeAuthor): Promise<Answer> {
    return this.pages.undo(author, 'hand-over', await this.persons.byId(id), 'The hand-over is undone');
  }
}
