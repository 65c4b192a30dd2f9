import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { Clock } from '../../calendar/clock.js';
import { Config } from '../../config/config.js';
import { DocumentsQueries } from '../../documents/documents.queries.js';
import { Allow, type Viewer } from '../../web/access.js';
import type { FormBody } from '../../web/form.js';
import { IdPipe } from '../../web/id.pipe.js';
import { type Answer, formAgain, page, seeOther } from '../../web/page.js';
import { Author, type ChangeAuthor, CurrentViewer } from '../../web/request-params.decorator.js';
import { submitButton } from '../../web/submit-form.js';
import { ReviewUndoQueries } from './review-undo.queries.js';
import { reviewObstacles } from './review-undo.rules.js';
import { ReviewUndoService } from './review-undo.service.js';
import { reviewUndoView } from './review-undo.view.js';

const TEMPLATE = 'review/undo';

/** Undoing what was decided about a paper in one go, for some minutes. */
@Controller('documents/:id/review/undo')
@Allow('keep-register')
export class ReviewUndoController {
  constructor(
    private readonly documents: DocumentsQueries,
    private readonly undo: ReviewUndoQueries,
    private readonly service: ReviewUndoService,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  @Get()
  async ask(
    @Param('id', new IdPipe('Document')) id: number,
    @CurrentViewer() viewer: Viewer,
  ): Promise<Answer> {
    const found = await this.find(id, viewer);
    if (!found) return seeOther(`/documents/${id}`, 'Nothing was decided about this paper');
    return page(TEMPLATE, reviewUndoView(found.paper, found.review, found.obstacles));
  }

  @Post()
  async undoLatest(
    @Param('id', new IdPipe('Document')) id: number,
    @Body() { at }: FormBody,
    @CurrentViewer() viewer: Viewer,
    @Author() author: ChangeAuthor,
  ): Promise<Answer> {
    const found = await this.find(id, viewer);
    if (!found) return seeOther(`/documents/${id}`, 'Nothing was decided about this paper');
    return submitButton({
      again: (faults) => {
        const view = reviewUndoView(
          found.paper,
          found.review,
          faults.map(({ message }) => message),
          faults,
        );
        return formAgain(TEMPLATE, view);
      },
      act: () => this.service.undoLatest(author, id, String(at)),
      done: () => seeOther(`/documents/${id}/review`, 'The decisions are undone: the proposals wait again'),
    });
  }

  private async find(id: number, asker: Viewer) {
    const paper = await this.documents.byId(id, asker);
    const review = await this.undo.latest(id);
    if (!review) return null;
    const since = await this.undo.doneSince(review);
    const policy = { minutes: this.config.undoMinutes };
    return { paper, review, obstacles: reviewObstacles(review, since, this.clock.now(), policy) };
  }
}
