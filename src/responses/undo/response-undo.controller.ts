import { Controller, Get, Param, Post } from '@nestjs/common';
import { Clock } from '../../calendar/clock.js';
import { spokenDay } from '../../calendar/spoken-day.js';
import { Config } from '../../config/config.js';
import { Allow, type Viewer } from '../../web/access.js';
import { NotFound } from '../../web/errors.js';
import type { FieldError } from '../../web/govuk/error-summary.js';
import { IdPipe } from '../../web/id.pipe.js';
import { type Answer, formAgain, page, seeOther } from '../../web/page.js';
import { Author, type ChangeAuthor, CurrentViewer } from '../../web/request-params.decorator.js';
import { submitButton } from '../../web/submit-form.js';
import { ResponsePagesQueries } from '../response-pages.queries.js';
import { ResponseUndoQueries } from './response-undo.queries.js';
import { responseObstacles } from './response-undo.rules.js';
import { ResponseUndoService } from './response-undo.service.js';
import { responseUndoView } from './response-undo.view.js';

const TEMPLATE = 'responses/undo';

/** Undoing a response that was just recorded, for some minutes. */
@Controller('responses/:id/undo')
@Allow('keep-register')
export class ResponseUndoController {
  constructor(
    private readonly responses: ResponsePagesQueries,
    private readonly undo: ResponseUndoQueries,
    private readonly service: ResponseUndoService,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  @Get()
  async ask(
    @Param('id', new IdPipe('Response')) id: number,
    @CurrentViewer() viewer: Viewer,
  ): Promise<Answer> {
    const { named, facts, obstacles } = await this.find(id, viewer);
    return page(TEMPLATE, responseUndoView(named, facts, obstacles));
  }

  @Post()
  async takeBack(
    @Param('id', new IdPipe('Response')) id: number,
    @CurrentViewer() viewer: Viewer,
    @Author() author: ChangeAuthor,
  ): Promise<Answer> {
    const { named, facts } = await this.find(id, viewer);
    const again = (faults: readonly FieldError[]) =>
      formAgain(
        TEMPLATE,
        responseUndoView(
          named,
          facts,
          faults.map(({ message }) => message),
          faults,
        ),
      );
    return submitButton({
      again,
      act: () => this.service.takeBack(author, id),
      done: () =>
        seeOther(
          facts.correctsId === null ? '/responses' : `/responses/${facts.correctsId}`,
          'The response is undone: what it answered stands as before',
        ),
    });
  }

  private async find(id: number, viewer: Viewer) {
    const { bodyName, decidedOn } = await this.responses.byId(id, viewer);
    const facts = await this.undo.recorded(id);
    if (!facts) throw new NotFound(`Response ${id}`);
    const since = await this.undo.doneSince(facts);
    const policy = { minutes: this.config.undoMinutes };
    return {
      named: { id, title: `Response of ${spokenDay(decidedOn)}: ${bodyName}` },
      facts,
      obstacles: responseObstacles(facts, since, this.clock.now(), policy),
    };
  }
}
