import { Controller, Get, Param, Post } from '@nestjs/common';
import { Clock } from '../../calendar/clock.js';
import { Config } from '../../config/config.js';
import { ageAndSince } from '../../items/undo/undo-obstacles.rules.js';
import { Allow, type Viewer } from '../../web/access.js';
import { NotAllowed, NotFound } from '../../web/errors.js';
import { IdPipe } from '../../web/id.pipe.js';
import { type Answer, formAgain, page, seeOther } from '../../web/page.js';
import { mayFor } from '../../web/permissions.rules.js';
import { Author, type ChangeAuthor, CurrentViewer } from '../../web/request-params.decorator.js';
import { submitButton } from '../../web/submit-form.js';
import { BulkUndoQueries, type DoneBulkChange } from './bulk-undo.queries.js';
import { BulkUndoService } from './bulk-undo.service.js';
import { bulkUndoView, doneChangesView, listOf } from './bulk-undo.view.js';

const TEMPLATE = 'bulk-changes/undo';

/** Undoing a change of many items as a whole, for some minutes. */
@Controller('bulk-changes')
@Allow('keep-register')
export class BulkUndoController {
  constructor(
    private readonly undo: BulkUndoQueries,
    private readonly service: BulkUndoService,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  /** What the viewer changed so of late. */
  @Get()
  async list(@CurrentViewer() viewer: Viewer): Promise<Answer> {
    const policy = { minutes: this.config.undoMinutes };
    const changes = await this.undo.of(viewer.accountId);
    return page('bulk-changes/list', doneChangesView(changes, this.clock.now(), policy));
  }

  @Get(':id/undo')
  async ask(@Param('id', new IdPipe('Change')) id: number, @CurrentViewer() viewer: Viewer): Promise<Answer> {
    const done = await this.find(id, viewer);
    return page(TEMPLATE, bulkUndoView(done, await this.obstacles(done)));
  }

  @Post(':id/undo')
  async undoIt(
    @Param('id', new IdPipe('Change')) id: number,
    @CurrentViewer() viewer: Viewer,
    @Author() author: ChangeAuthor,
  ): Promise<Answer> {
    const done = await this.find(id, viewer);
    return submitButton({
      again: (faults) => {
        const obstacles = faults.map(({ message }) => message);
        return formAgain(TEMPLATE, bulkUndoView(done, obstacles, faults));
      },
      act: () => this.service.undoWhole(author, done),
      done: () => seeOther(listOf(done), 'Undone: everything is as it was before'),
    });
  }

  private async obstacles(done: DoneBulkChange): Promise<string[]> {
    if (done.isUndone) return ['It was undone already'];
    const policy = { minutes: this.config.undoMinutes };
    const since = await this.undo.doneSince(done);
    const found = ageAndSince(done.at, since, this.clock.now(), policy);
    return [...found.age, ...found.since];
  }

  /** @throws NotFound also where it is another's who may not be told of it; NotAllowed where one of its items is not theirs */
  private async find(id: number, viewer: Viewer): Promise<DoneBulkChange> {
    const done = await this.undo.byId(id);
    if (!done) throw new NotFound(`Change ${id}`);
    const isTheirs = done.bodyIds.every((bodyId) => mayFor(viewer, 'keep-register', bodyId));
    if (!isTheirs && done.accountId !== viewer.accountId) throw new NotFound(`Change ${id}`);
    if (!isTheirs) throw new NotAllowed(`${viewer.email} may not change all of it any more`);
    return done;
  }
}
