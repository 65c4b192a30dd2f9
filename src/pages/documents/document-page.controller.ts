import { Controller, Get, Param, Query } from '@nestjs/common';
import { Clock } from '../../calendar/clock.js';
import { Config } from '../../config/config.js';
import { DocumentsQueries } from '../../documents/documents.queries.js';
import { isWithinUndo } from '../../items/undo/undo-window.rules.js';
import { ReviewUndoQueries } from '../../review/undo/review-undo.queries.js';
import { Allow, type Viewer } from '../../web/access.js';
import { ShowsThePast } from '../../web/as-at.js';
import { IdPipe } from '../../web/id.pipe.js';
import { type Answer, page } from '../../web/page.js';
import { mayFor } from '../../web/permissions.rules.js';
import { CurrentViewer } from '../../web/request-params.decorator.js';
import { documentPageView } from './document.view.js';
import { DocumentStoryQueries } from './document-story.queries.js';
import { takenOutView } from './taken-out.view.js';

/** A document's own page, with what came of it. */
@Controller('documents/:id')
@ShowsThePast()
@Allow('read-inside')
export class DocumentPageController {
  constructor(
    private readonly documents: DocumentsQueries,
    private readonly stories: DocumentStoryQueries,
    private readonly reviews: ReviewUndoQueries,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  /** @param at an offset into the text, whose place is marked and has the id `here` */
  @Get()
  async show(
    @Param('id', new IdPipe('Document')) id: number,
    @Query('at') at: unknown,
    @CurrentViewer() viewer: Viewer,
  ): Promise<Answer> {
    const takenOut = await this.documents.takenOut(id, viewer);
    if (takenOut)
      return page(
        'documents/taken-out',
        takenOutView(takenOut, mayFor(viewer, 'keep-register', takenOut.bodyId)),
        410,
      );
    const document = await this.documents.byId(id, viewer);
    const mayKeep = mayFor(viewer, 'keep-register', document.bodyId);
    const story = await this.stories.of(document.id, viewer, this.clock.today());
    const review = mayKeep ? await this.reviews.latest(document.id) : null;
    const policy = { minutes: this.config.undoMinutes };
    const isUndoable = review !== null && isWithinUndo(review.at, this.clock.now(), policy);
    const view = documentPageView(document, { ...story, isUndoable }, offsetIn(at, document.text), mayKeep);
    return page('documents/document', view);
  }
}

function offsetIn(at: unknown, text: string): number | null {
  const offset = typeof at === 'string' && /^\d{1,9}$/.test(at) ? Number(at) : text.length;
  return offset < text.length ? offset : null;
}
