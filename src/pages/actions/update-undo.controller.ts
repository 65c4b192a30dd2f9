import { Controller, Get, Param, Post } from '@nestjs/common';
import { type FoundUpdate, UpdateFinder } from '../../actions/updates/standing/update-finder.service.js';
import { mayAlter } from '../../actions/updates/standing/update-standing.rules.js';
import { UpdateUndoService } from '../../actions/updates/undo/update-undo.service.js';
import { type UpdateUndoView, updateUndoView } from '../../actions/updates/undo/update-undo.view.js';
import { actionPath } from '../../actions/views/action-words.js';
import { ReferencePipe } from '../../items/references/reference.pipe.js';
import type { Reference } from '../../items/references/reference.rules.js';
import { Allow, type Viewer } from '../../web/access.js';
import { NotAllowed } from '../../web/errors.js';
import { IdPipe } from '../../web/id.pipe.js';
import { type Answer, formAgain, page, seeOther } from '../../web/page.js';
import { Author, type ChangeAuthor, CurrentViewer } from '../../web/request-params.decorator.js';
import { submitButton } from '../../web/submit-form.js';
import { UpdateObstacles } from './update-obstacles.service.js';

/** The question, or the page that names what stands in the way. */
const templateOf = ({ obstacles }: UpdateUndoView) =>
  obstacles.length > 0 ? 'actions/update-undo-blocked' : 'actions/update-undo';

/** Undoing an update, within some minutes and while nothing is built on it. */
@Controller('actions/:reference/updates/:update/undo')
@Allow('answer')
export class UpdateUndoController {
  constructor(
    private readonly finder: UpdateFinder,
    private readonly service: UpdateUndoService,
    private readonly obstacles: UpdateObstacles,
  ) {}

  @Get()
  async ask(
    @Param('reference', new ReferencePipe('A')) reference: Reference,
    @Param('update', new IdPipe('Update')) id: number,
    @CurrentViewer() viewer: Viewer,
  ): Promise<Answer> {
    const found = await this.find(viewer, reference, id);
    const obstacles = await this.obstacles.of(found.action.id, found.update.id);
    const view = updateUndoView(found.action, found.update, obstacles, found.mayCorrect);
    return page(templateOf(view), view);
  }

  @Post()
  async undo(
    @Param('reference', new ReferencePipe('A')) reference: Reference,
    @Param('update', new IdPipe('Update')) id: number,
    @CurrentViewer() viewer: Viewer,
    @Author() author: ChangeAuthor,
  ): Promise<Answer> {
    const found = await this.find(viewer, reference, id);
    const { action, update, writer, mayCorrect } = found;
    return submitButton({
      again: async (faults) => {
        const obstacles = await this.obstacles.of(found.action.id, found.update.id);
        const view = updateUndoView(action, update, obstacles, mayCorrect, faults);
        return formAgain(templateOf(view), view);
      },
      act: () =>
        this.service.undo(author, {
          action,
          updateId: update.id,
          isTheirs: (standing) => mayAlter(standing, writer),
          writtenTo: (tx, actionId, since) => this.obstacles.writtenToIn(tx, actionId, since),
        }),
      done: () => seeOther(actionPath(action), `The update on ${action.reference} is undone`),
    });
  }

  private async find(viewer: Viewer, reference: Reference, id: number): Promise<FoundUpdate> {
    const found = await this.finder.find(viewer, reference, id);
    if (!mayAlter(found.standing, found.writer))
      throw new NotAllowed(`${viewer.email} may not undo this update`);
    return found;
  }
}
