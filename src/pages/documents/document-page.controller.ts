import { Controller, Get, Param, Query } from '@nestjs/common';
import { DocumentsQueries } from '../../documents/documents.queries.js';
import { ProposalsQueries } from '../../documents/proposals.queries.js';
import { DraftPublicityQueries } from '../../review/draft-publicity.queries.js';
import { EarlierDecisionsQueries } from '../../review/earlier-decisions.queries.js';
import { Allow, INSIDERS, KEEPERS, type Viewer } from '../../web/access.js';
import { ShowsThePast } from '../../web/as-at.js';
import { IdPipe } from '../../web/id.pipe.js';
import { type Answer, page } from '../../web/page.js';
import { CurrentViewer } from '../../web/request-params.decorator.js';
import { documentPageView } from './document.view.js';
import { OutcomesQueries } from './outcomes.queries.js';
import { takenOutView } from './taken-out.view.js';

/** A document's own page, with what came of it. */
@Controller('documents/:id')
@ShowsThePast()
@Allow(...INSIDERS)
export class DocumentPageController {
  constructor(
    private readonly documents: DocumentsQueries,
    private readonly proposals: ProposalsQueries,
    private readonly outcomes: OutcomesQueries,
    private readonly earlier: EarlierDecisionsQueries,
    private readonly drafts: DraftPublicityQueries,
  ) {}

  /** @param at an offset into the text, whose place is marked and has the id `here` */
  @Get()
  async show(
    @Param('id', new IdPipe('Document')) id: number,
    @Query('at') at: unknown,
    @CurrentViewer() viewer: Viewer,
  ): Promise<Answer> {
    const { role } = viewer;
    const takenOut = await this.documents.takenOut(id, role);
    const mayKeep = KEEPERS.some((keeper) => keeper === role);
    if (takenOut) return page('documents/taken-out', takenOutView(takenOut, mayKeep), 410);
    const document = await this.documents.byId(id, role);
    const [proposals, outcomes, earlier, takenOver, withheld, corrections] = await Promise.all([
      this.proposals.ofDocument(document.id),
      this.outcomes.ofDocument(document.id, role),
      this.earlier.ofDocument(document.id, role),
      this.earlier.takenOver(document.id, role),
      this.drafts.withheld(document.id),
      this.documents.correctionsOf(document.id),
    ]);
    const story = { proposals, outcomes, earlier, takenOver, withheld, corrections };
    const view = documentPageView(document, story, offsetIn(at, document.text), mayKeep);
    return page('documents/document', view);
  }
}

function offsetIn(at: unknown, text: string): number | null {
  const offset = typeof at === 'string' && /^\d{1,9}$/.test(at) ? Number(at) : text.length;
  return offset < text.length ? offset : null;
}
