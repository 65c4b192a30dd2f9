import { Body, Controller, Get, Param, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { HistoryQueries } from '../../audit/history.queries.js';
import { Allow, KEEPERS } from '../../web/access.js';
import { byOf } from '../../web/by.js';
import { type FormBody, readForm } from '../../web/form.js';
import { type Answer, formAgain, page, seeOther } from '../../web/page.js';
import { viewerOf } from '../../web/session.js';
import { documentIdIn } from '../document-id.js';
import { DocumentsQueries } from '../documents.queries.js';
import { DocumentPublicitiesService } from './document-publicities.service.js';
import { DocumentPublicityForm } from './document-publicity.form.js';
import { documentPublicityView } from './document-publicity.view.js';

const TEMPLATE = 'documents/publicity';

/** Decisions on who may see a paper. */
@Controller('documents/:id/publicity/new')
@Allow(...KEEPERS)
export class DocumentPublicitiesController {
  constructor(
    private readonly documents: DocumentsQueries,
    private readonly publicities: DocumentPublicitiesService,
    private readonly history: HistoryQueries,
  ) {}

  @Get()
  async ask(@Param('id') id: string, @Req() request: FastifyRequest): Promise<Answer> {
    const paper = await this.documents.byId(documentIdIn(id), viewerOf(request).role);
    const seen = await this.history.lastSeen('document', paper.id);
    const form = Object.assign(new DocumentPublicityForm(), { publicity: paper.publicity, seen });
    return page(TEMPLATE, documentPublicityView(paper, form));
  }

  @Post()
  async change(
    @Param('id') id: string,
    @Body() body: FormBody,
    @Req() request: FastifyRequest,
  ): Promise<Answer> {
    const paper = await this.documents.byId(documentIdIn(id), viewerOf(request).role);
    const read = await readForm(DocumentPublicityForm, body);
    if (!read.ok) return formAgain(TEMPLATE, documentPublicityView(paper, read.typed, read.faults));
    const { publicity, reason, seen } = read.form;
    await this.publicities.change(byOf(request), paper.id, publicity || paper.publicity, reason, seen);
    return seeOther(`/documents/${paper.id}`, 'Who may see it is changed');
  }
}
