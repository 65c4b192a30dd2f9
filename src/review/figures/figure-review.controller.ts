import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { Clock } from '../../calendar/clock.js';
import { DocumentsQueries } from '../../documents/documents.queries.js';
import { Allow, type Viewer } from '../../web/access.js';
import type { FormBody } from '../../web/form.js';
import { IdPipe } from '../../web/id.pipe.js';
import { type Answer, formAgain, page, seeOther } from '../../web/page.js';
import { Author, type ChangeAuthor, CurrentViewer } from '../../web/request-params.decorator.js';
import { submitTyped } from '../../web/submit-form.js';
import { FigureFinderService, type PaperFigures } from './figure-finder.service.js';
import { figuresAsProposed, readFigures } from './figure-review.form.js';
import { FigureReviewService } from './figure-review.service.js';
import { figureOutcomeWords, figuresPageView } from './figure-review.view.js';

const TEMPLATE = 'review/figures';

/** The figures of a paper, taken for values of measures or set aside. */
@Controller('documents/:id/figures')
@Allow('keep-register')
export class FigureReviewController {
  constructor(
    private readonly documents: DocumentsQueries,
    private readonly finder: FigureFinderService,
    private readonly reviews: FigureReviewService,
    private readonly clock: Clock,
  ) {}

  @Get()
  async show(
    @Param('id', new IdPipe('Document')) id: number,
    @CurrentViewer() viewer: Viewer,
  ): Promise<Answer> {
    const paper = await this.find(id, viewer);
    return page(TEMPLATE, figuresPageView(paper, figuresAsProposed(paper)));
  }

  @Post()
  async decide(
    @Param('id', new IdPipe('Document')) id: number,
    @Body() body: FormBody,
    @CurrentViewer() viewer: Viewer,
    @Author() author: ChangeAuthor,
  ): Promise<Answer> {
    const paper = await this.find(id, viewer);
    return submitTyped(readFigures(body, paper, this.clock.today()), {
      again: (typed, faults) => formAgain(TEMPLATE, figuresPageView(paper, typed, faults)),
      act: ({ decisions }) => this.reviews.decide(author, paper.document.id, decisions),
      done: (outcome) => {
        const undo = { text: 'Undo it', href: `/documents/${id}/figures/undo` };
        return seeOther(`/documents/${id}/figures`, figureOutcomeWords(outcome), undo);
      },
    });
  }

  private async find(id: number, viewer: Viewer): Promise<PaperFigures> {
    return this.finder.of(await this.documents.byId(id, viewer), viewer);
  }
}
