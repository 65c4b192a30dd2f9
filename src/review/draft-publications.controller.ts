import { Controller, Param, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Allow, KEEPERS } from '../web/access.js';
import { byOf } from '../web/by.js';
import { type Answer, seeOther } from '../web/page.js';
import { DraftPublicationsService } from './draft-publications.service.js';
import { ProposalDesk } from './proposal-desk.js';

/** The publishing of what a draft kept from the public, once it is printed. */
@Controller('documents/:id/publications')
@Allow(...KEEPERS)
export class DraftPublicationsController {
  constructor(
    private readonly desk: ProposalDesk,
    private readonly publications: DraftPublicationsService,
  ) {}

  @Post()
  async publish(@Param('id') id: string, @Req() request: FastifyRequest): Promise<Answer> {
    const { document } = await this.desk.paper(id, request);
    const references = await this.publications.publish(byOf(request), document);
    const words =
      references.length > 0 ? `Published: ${references.join(', ')}.` : 'All of it was published already.';
    return seeOther(`/documents/${document.id}`, words);
  }
}
