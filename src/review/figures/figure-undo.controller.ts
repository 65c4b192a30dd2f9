import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { Clock } from '../../calendar/clock.js';
import { Config } from '../../config/config.js';
import { DocumentsQueries } from '../../documents/documents.queries.js';
import { ageAndSince } from '../../items/undo/undo-obstacles.rules.js';
import { Allow, type Viewer } from '../../web/access.js';
import type { FormBody } from '../../web/form.js';
import { IdPipe } from '../../web/id.pipe.js';
import { type Answer, formAgain, page, seeOther } from '../../web/page.js';
import { Author, type ChangeAuthor, CurrentViewer } from '../../web/request-params.decorator.js';
import { submitButton } from '../../web/submit-form.js';
import { FigureUndoQueries } from './figure-undo.queries.js';
import { FigureUndoService } from './figure-undo.service.js';
import { figureUndoView } from './figure-undo.view.js';

const TEMPLATE = 'review/figures-undo';
const NOTHING = 'Nothing was decided about the figures of this paper';

/** Undoing what was decided about the figures of a paper in one go, for some minutes. */
@Controller('documents/:id/figures/undo')
@Allow('keep-register')
export class FigureUndoController {
  constructor(
    private readonly documents: DocumentsQueries,
    private readonly undo: FigureUndoQueries,
    private readonly service: FigureUndoService,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  @Get()
  async ask(
    @Param('id', new IdPipe('Document')) id: number,
    @CurrentViewer() viewer: Viewer,
  ): Promise<Answer> {
    const found = await this.find(id, viewer);
    if (!found) return seeOther(`/documents/${id}/figures`, NOTHING);
    return page(TEMPLATE, figureUndoView(found.paper, found.latest, found.obstacles));
  }

  @Post()
  async undoLatest(
    @Param('id', new IdPipe('Document')) id: number,
    @Body() { at }: FormBody,
    @CurrentViewer() viewer: Viewer,
    @Author() author: ChangeAuthor,
  ): Promise<Answer> {
    const found = await this.find(id, viewer);
    if (!found) return seeOther(`/documents/${id}/figures`, NOTHING);
    const { paper, latest } = found;
    return submitButton({
      again: (faults) =>
        formAgain(
          TEMPLATE,
          figureUndoView(
            paper,
            latest,
            faults.map(({ message }) => message),
            faults,
          ),
        ),
      act: () => this.service.undoLatest(author, id, String(at)),
      done: () => seeOther(`/documents/${id}/figures`, 'The decisions are undone: the figures wait again'),
    });
  }

  private async find(id: number, asker: Viewer) {
    const paper = await this.documents.byId(id, asker);
    const latest = await this.undo.latest(id);
    if (!latest) return null;
    const done = await this.undo.doneSince(latest);
    const policy = { minutes: this.config.undoMinutes };
    const { age, since } = ageAndSince(latest.at, done, this.clock.now(), policy);
    return { paper, latest, obstacles: [...age, ...since] };
  }
}
