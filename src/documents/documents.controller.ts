import { Controller, Get, Param, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { BodiesQueries } from '../bodies/bodies.queries.js';
import { Allow, INSIDERS, KEEPERS } from '../web/access.js';
import { ShowsThePast } from '../web/as-at.js';
import { type Answer, Download, page } from '../web/page.js';
import { viewerOf } from '../web/session.js';
import { readDocumentFilters } from './document-filters.js';
import { documentIdIn } from './document-id.js';
import { DocumentListQueries } from './document-list.queries.js';
import { DocumentsQueries } from './documents.queries.js';
import { documentListView } from './views/document-list.view.js';

/** Kinds of file that a browser may take for what they are; it keeps the others as bytes. */
const HARMLESS = ['application/pdf', 'text/plain'];

@Controller('documents')
@ShowsThePast()
@Allow(...INSIDERS)
export class DocumentsController {
  constructor(
    private readonly lists: DocumentListQueries,
    private readonly documents: DocumentsQueries,
    private readonly bodies: BodiesQueries,
  ) {}

  @Get()
  async list(@Query() query: Record<string, unknown>, @Req() request: FastifyRequest): Promise<Answer> {
    const { role } = viewerOf(request);
    const filters = readDocumentFilters(query);
    const [list, bodies] = await Promise.all([this.lists.list(filters, role), this.bodies.all()]);
    return page(
      'documents/list',
      documentListView(
        list,
        filters,
        bodies,
        KEEPERS.some((keeper) => keeper === role),
      ),
    );
  }

  @Get(':id/original')
  async original(@Param('id') id: string, @Req() request: FastifyRequest): Promise<Answer> {
    const { content, mediaType, filename } = await this.documents.original(
      documentIdIn(id),
      viewerOf(request).role,
    );
    const shownAs = HARMLESS.includes(mediaType) ? mediaType : 'application/octet-stream';
    return new Download(content, shownAs, filename);
  }
}
