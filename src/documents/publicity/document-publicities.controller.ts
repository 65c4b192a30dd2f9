import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { HistoryQueries } from '../../audit/history.queries.js';
import { Allow, type Viewer } from '../../web/access.js';
import { type FormBody, readForm } from '../../web/form.js';
import { IdPipe } from '../../web/id.pipe.js';
import { type Answer, formAgain, page, seeOther } from '../../web/page.js';
import { Author, type ChangeAuthor, CurrentViewer } from '../../web/request-params.decorator.js';
import { submitForm } from '../../web/submit-form.js';
import { DocumentsQueries } from '../documents.queries.js';
import { DocumentPublicitiesService } from './document-publicities.service.js';
import { DocumentPublicityForm } from './document-publicity.form.js';
import { documentPublicityView } from './document-publicity.view.js';

const TEMPLATE = 'documents/publicity';

/** Decisions on who may see a paper. */
@Controller('documents/:id/publicity/new')
@Allow('keep-register')
export class DocumentPublicitiesController {
  constructor(
    private readonly documents: DocumentsQueries,
    private readonly publicities: DocumentPublicitiesService,
    private readonly history: HistoryQueries,
  ) {}

  @Get()
  async ask(
    @Param('id', new IdPipe('Document')) id: number,
    @CurrentViewer() viewer: Viewer,
  ): Promise<Answer> {
    const paper = await this.documents.byId(id, viewer);
    const seen = await this.history.lastSeen('document', paper.id);
    const form = Object.assign(new DocumentPublicityForm(), { publicity: paper.publicity, seen });
    return page(TEMPLATE, documentPublicityView(paper, form));
  }

  @Post()
  async change(
    @Param('id', new IdPipe('Document')) id: number,
    @Body() body: FormBody,
    @CurrentViewer() viewer: Viewer,
    @Author() author: ChangeAuthor,
  ): Promise<Answer> {
    const paper = await this.documents.byId(id, viewer);
    return submitForm(await readForm(DocumentPublicityForm, body), {
      again: (form, faults) => formAgain(TEMPLATE, documentPublicityView(paper, form, faults)),
      act: ({ publicity, reason, seen }) =>
        this.publicities.change(author, paper.id, publicity || paper.publicity, reason, seen),
      done: () => seeOther(`/documents/${paper.id}`, 'Who can see it is changed'),
    });
  }
}
