import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { RequestUndoService } from '../../requests/undo/request-undo.service.js';
import { Allow, type Viewer } from '../../web/access.js';
import { type FormBody, textIn } from '../../web/form.js';
import { IdPipe } from '../../web/id.pipe.js';
import { type Answer, formAgain, page, seeOther } from '../../web/page.js';
import { Author, type ChangeAuthor, CurrentViewer } from '../../web/request-params.decorator.js';
import { submitButton } from '../../web/submit-form.js';
import { requestUndoView } from './request-undo.view.js';
import { UndoableDecisionsService } from './undoable-decisions.service.js';

const TEMPLATE = 'requests/undo';

/** Undoing what was decided of requests as a whole, before anybody was told. */
@Controller('requests/:id/undo')
@Allow('keep-register')
export class RequestUndoController {
  constructor(
    private readonly undoable: UndoableDecisionsService,
    private readonly service: RequestUndoService,
  ) {}

  @Get()
  async ask(
    @Param('id', new IdPipe('Request')) id: number,
    @CurrentViewer() viewer: Viewer,
  ): Promise<Answer> {
    return page(TEMPLATE, requestUndoView(await this.undoable.of(id, viewer)));
  }

  @Post()
  async undo(
    @Param('id', new IdPipe('Request')) id: number,
    @Body() fields: FormBody,
    @CurrentViewer() viewer: Viewer,
    @Author() author: ChangeAuthor,
  ): Promise<Answer> {
    const found = await this.undoable.of(id, viewer);
    return submitButton({
      again: (faults) => {
        const obstacles = faults.map(({ message }) => message);
        return formAgain(TEMPLATE, requestUndoView({ ...found, obstacles }, faults));
      },
      act: () =>
        this.service.takeBack(author, {
          requestId: id,
          at: textIn(fields, 'at'),
          writtenTo: (tx, done) => this.undoable.writtenTo(tx, done),
        }),
      done: () => seeOther('/requests', 'Undone. The requests are waiting again, and nobody was told'),
    });
  }
}
