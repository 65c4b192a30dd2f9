import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { HistoryQueries } from '../../audit/history.queries.js';
import { BodiesQueries } from '../../bodies/bodies.queries.js';
import { DocumentsQueries } from '../../documents/documents.queries.js';
import { Allow, type Viewer } from '../../web/access.js';
import { typedDayOf } from '../../web/british-day-field.js';
import type { FormBody } from '../../web/form.js';
import { IdPipe } from '../../web/id.pipe.js';
import { type Answer, formAgain, page, seeOther } from '../../web/page.js';
import { Author, type ChangeAuthor, CurrentViewer } from '../../web/request-params.decorator.js';
import { submitTyped } from '../../web/submit-form.js';
import { PaperCorrectionForm, readPaperCorrection } from './paper-correction.form.js';
import { paperCorrectionView } from './paper-correction.view.js';
import { PaperCorrectionsService } from './paper-corrections.service.js';
import { PaperItemsQueries } from './paper-items.queries.js';

const TEMPLATE = 'documents/correction';

/** Corrections of what a paper is said to be. */
@Controller('documents/:id/corrections/new')
@Allow('keep-register')
export class PaperCorrectionsController {
  constructor(
    private readonly documents: DocumentsQueries,
    private readonly bodies: BodiesQueries,
    private readonly items: PaperItemsQueries,
    private readonly corrections: PaperCorrectionsService,
    private readonly history: HistoryQueries,
  ) {}

  @Get()
  async ask(
    @Param('id', new IdPipe('Document')) id: number,
    @CurrentViewer() viewer: Viewer,
  ): Promise<Answer> {
    const { paper, bodies, depends } = await this.find(id, viewer);
    const { title, kind, bodyCode: body } = paper;
    const seen = await this.history.lastSeen('document', paper.id);
    const form = Object.assign(new PaperCorrectionForm(), { title, kind, body, seen });
    const typed = { form, datedOn: typedDayOf(paper.datedOn) };
    return page(TEMPLATE, paperCorrectionView(paper, bodies, depends, typed));
  }

  @Post()
  async correct(
    @Param('id', new IdPipe('Document')) id: number,
    @Body() body: FormBody,
    @CurrentViewer() viewer: Viewer,
    @Author() author: ChangeAuthor,
  ): Promise<Answer> {
    const { paper, bodies, depends } = await this.find(id, viewer);
    return submitTyped(await readPaperCorrection(body, bodies), {
      again: (typed, faults) =>
        formAgain(TEMPLATE, paperCorrectionView(paper, bodies, depends, typed, faults)),
      act: ({ right, typed }) => this.corrections.correct(author, paper, right, typed.form.seen),
      done: () => seeOther(`/documents/${paper.id}`, 'The details of the paper are corrected'),
    });
  }

  private async find(id: number, asker: Viewer) {
    const paper = await this.documents.byId(id, asker);
    const [bodies, items, countedFromReport] = await Promise.all([
      this.bodies.all(),
      this.items.of(paper.id),
      this.items.countedFromReport(paper.id),
    ]);
    return { paper, bodies, depends: { items, countedFromReport } };
  }
}
