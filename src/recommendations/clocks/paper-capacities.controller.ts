import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { documentIdIn } from '../../documents/document-id.js';
import { DocumentsQueries } from '../../documents/documents.queries.js';
import { Allow, KEEPERS, type Viewer } from '../../web/access.js';
import { type FormBody, readForm } from '../../web/form.js';
import { type Answer, formAgain, page, seeOther } from '../../web/page.js';
import { Author, type ChangeAuthor, CurrentViewer } from '../../web/request-params.decorator.js';
import { ActingCapacitiesQueries } from './acting-capacities.queries.js';
import { ActingCapacitiesService } from './acting-capacities.service.js';
import { ActingCapacityForm, NO_OTHER } from './acting-capacity.form.js';
import { actingCapacityView } from './acting-capacity.view.js';

const TEMPLATE = 'recommendations/acting';

/** In what capacity a report acts. */
@Controller('documents/:id/acting')
@Allow(...KEEPERS)
export class PaperCapacitiesController {
  constructor(
    private readonly documents: DocumentsQueries,
    private readonly capacities: ActingCapacitiesQueries,
    private readonly keeping: ActingCapacitiesService,
  ) {}

  @Get()
  async ask(@Param('id') id: string, @CurrentViewer() viewer: Viewer): Promise<Answer> {
    const paper = await this.documents.byId(documentIdIn(id), viewer.role);
    const actsAs = await this.capacities.ofDocument(paper.id);
    const named = { name: paper.title, path: `/documents/${paper.id}` };
    return page(TEMPLATE, actingCapacityView(named, actsAs ?? NO_OTHER));
  }

  @Post()
  async set(
    @Param('id') id: string,
    @Body() sent: FormBody,
    @CurrentViewer() viewer: Viewer,
    @Author() author: ChangeAuthor,
  ): Promise<Answer> {
    const paper = await this.documents.byId(documentIdIn(id), viewer.role);
    const named = { name: paper.title, path: `/documents/${paper.id}` };
    const read = await readForm(ActingCapacityForm, sent);
    if (!read.ok) return formAgain(TEMPLATE, actingCapacityView(named, read.typed.actsAs, read.faults));
    const { actsAs } = read.form;
    const subject = { kind: 'document', id: paper.id, reference: paper.title };
    const chosen = actsAs === NO_OTHER || actsAs === '' ? null : actsAs;
    await this.keeping.set(author, { documentId: paper.id }, subject, chosen);
    return seeOther(named.path, 'In what capacity it acts is saved, for recommendations entered from now on');
  }
}
