import { Controller, Get, Param, Post } from '@nestjs/common';
import { Clock } from '../../calendar/clock.js';
import { Config } from '../../config/config.js';
import { personPath } from '../../people/owner.rules.js';
import { Allow, KEEPERS, type Viewer } from '../../web/access.js';
import { NotFound } from '../../web/errors.js';
import { IdPipe } from '../../web/id.pipe.js';
import { type Answer, formAgain, page, seeOther } from '../../web/page.js';
import { Author, type ChangeAuthor, CurrentViewer } from '../../web/request-params.decorator.js';
import { submitButton } from '../../web/submit-form.js';
import { HandOverFinderService } from '../hand-over-finder.service.js';
import { HandOverUndoQueries } from './hand-over-undo.queries.js';
import { handOverObstacles } from './hand-over-undo.rules.js';
import { HandOverUndoService } from './hand-over-undo.service.js';
import { handOverUndoView } from './hand-over-undo.view.js';

const TEMPLATE = 'handover/undo';

/** Undoing a hand-over, for some minutes and before anybody was written to. */
@Controller('people/person/:id/hand-over/undo')
@Allow(...KEEPERS)
export class HandOverUndoController {
  constructor(
    private readonly finder: HandOverFinderService,
    private readonly undo: HandOverUndoQueries,
    private readonly service: HandOverUndoService,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  @Get()
  async ask(@Param('id', new IdPipe('Person')) id: number, @CurrentViewer() viewer: Viewer): Promise<Answer> {
    const { person, done } = await this.find(id, viewer);
    const obstacles = handOverObstacles(done, this.clock.now(), { minutes: this.config.undoMinutes });
    return page(TEMPLATE, handOverUndoView(person, done, obstacles));
  }

  @Post()
  async undoWhole(
    @Param('id', new IdPipe('Person')) id: number,
    @CurrentViewer() viewer: Viewer,
    @Author() author: ChangeAuthor,
  ): Promise<Answer> {
    const { person, done } = await this.find(id, viewer);
    return submitButton({
      again: (faults) => {
        const obstacles = faults.map(({ message }) => message);
        return formAgain(TEMPLATE, handOverUndoView(person, done, obstacles, faults));
      },
      act: () => this.service.undoWhole(author, id, this.config.undoMinutes),
      done: () => seeOther(personPath(id), 'The hand-over is undone'),
    });
  }

  /** @throws NotFound where nothing was handed over */
  private async find(id: number, { role }: Viewer) {
    const { person } = await this.finder.factsOf(id, this.clock.today(), role);
    const done = person.leftOn === null ? null : await this.undo.of(id);
    if (!done) throw new NotFound('This hand-over');
    return { person, done };
  }
}
