import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { DocumentsQueries } from '../../documents/documents.queries.js';
import { Allow, type Viewer } from '../../web/access.js';
import { type FormBody, readForm } from '../../web/form.js';
import { IdPipe } from '../../web/id.pipe.js';
import { type Answer, formAgain, page, seeOther } from '../../web/page.js';
import { Author, type ChangeAuthor, CurrentViewer } from '../../web/request-params.decorator.js';
import { submitForm } from '../../web/submit-form.js';
import { ActingCapacitiesQueries } from './acting-capacities.queries.js';
import { ActingCapacitiesService } from './acting-capacities.service.js';
import { ActingCapacityForm, chosenCapacity, NO_OTHER } from './acting-capacity.form.js';
import { actingCapacityView, capacitySaved } from './acting-capacity.view.js';

const TEMPLATE = 'recommendations/acting';

/** In what capacity a report acts. */
@Controller('documents/:id/acting')
@Allow('keep-register')
export class PaperCapacitiesController {
  constructor(
    private readonly documents: DocumentsQueries,
    private readonly capacities: ActingCapacitiesQueries,
    private readonly keeping: ActingCapacitiesService,
  ) {}

  @Get()
  async ask(
    @Param('id', new IdPipe('Document')) id: number,
    @CurrentViewer() viewer: Viewer,
  ): Promise<Answer> {
    const paper = await this.documents.byId(id, viewer);
    const actsAs = await this.capacities.ofDocument(paper.id);
    const named = { name: paper.title, path: `/documents/${paper.id}` };
    return page(TEMPLATE, actingCapacityView(named, actsAs ?? NO_OTHER));
  }

  @Post()
  async set(
    @Param('id', new IdPipe('Document')) id: number,
    @Body() sent: FormBody,
    @CurrentViewer() viewer: Viewer,
    @Author() author: ChangeAuthor,
  ): Promise<Answer> {
    const paper = await this.documents.byId(id, viewer);
    const named = { name: paper.title, path: `/documents/${paper.id}` };
    const subject = { kind: 'document', id: paper.id, reference: paper.title };
    return submitForm(await readForm(ActingCapacityForm, sent), {
      again: ({ actsAs }, faults) => formAgain(TEMPLATE, actingCapacityView(named, actsAs, faults)),
      act: (form) => this.keeping.set(author, { documentId: paper.id }, subject, chosenCapacity(form)),
      done: (moved) => seeOther(named.path, capacitySaved(moved)),
    });
  }
}
