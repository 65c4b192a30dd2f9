import { Controller, Get, Param, Query } from '@nestjs/common';
import { BodiesQueries } from '../bodies/bodies.queries.js';
import { Allow, type Viewer } from '../web/access.js';
import { ShowsThePast } from '../web/as-at.js';
import { IdPipe } from '../web/id.pipe.js';
import { TakenAway } from '../web/lists/taken-away.decorator.js';
import { type Answer, Download, page } from '../web/page.js';
import { CurrentViewer } from '../web/request-params.decorator.js';
import { goneView } from '../web/views/gone.view.js';
import { readDocumentFilters } from './document-filters.js';
import { DocumentListQueries } from './document-list.queries.js';
import { DocumentsQueries } from './documents.queries.js';
import { documentListView } from './views/document-list.view.js';

/** Kinds of file that a browser may take for what they are; it keeps the others as bytes. */
const HARMLESS = ['application/pdf', 'text/plain'];

@Controller('documents')
@ShowsThePast()
@Allow('read-inside')
export class DocumentsController {
  constructor(
    private readonly lists: DocumentListQueries,
    private readonly documents: DocumentsQueries,
    private readonly bodies: BodiesQueries,
  ) {}

  @Get()
  @TakenAway('Documents', ['Paper', 'Kind', 'Body', 'Date', 'Review'])
  async list(@Query() query: Record<string, unknown>, @CurrentViewer() viewer: Viewer): Promise<Answer> {
    const filters = readDocumentFilters(query);
    const [list, bodies] = await Promise.all([this.lists.list(filters, viewer), this.bodies.all()]);
    return page('documents/list', documentListView(list, filters, bodies, viewer));
  }

  @Get(':id/original')
  async original(
    @Param('id', new IdPipe('Document')) id: number,
    @CurrentViewer() viewer: Viewer,
  ): Promise<Answer> {
    const { content, mediaType, filename, removedAt, removedReason } = await this.documents.original(
      id,
      viewer,
    );
    if (removedAt) return page('personal-data/gone', goneView(filename, removedAt, removedReason), 410);
    const shownAs = HARMLESS.includes(mediaType) ? mediaType : 'application/octet-stream';
    return new Download(content, shownAs, filename);
  }
}
