import { Controller, Param, Post } from '@nestjs/common';
import { Allow, type Viewer } from '../web/access.js';
import { IdPipe } from '../web/id.pipe.js';
import { type Answer, seeOther } from '../web/page.js';
import { Author, type ChangeAuthor, CurrentViewer } from '../web/request-params.decorator.js';
import { DraftPublicationsService } from './draft-publications.service.js';
import { ProposalFinderService } from './proposal-finder.service.js';

/** The publishing of what a draft kept from the public, once it is printed. */
@Controller('documents/:id/publications')
@Allow('keep-register')
export class DraftPublicationsController {
  constructor(
    private readonly finder: ProposalFinderService,
    private readonly publications: DraftPublicationsService,
  ) {}

  @Post()
  async publish(
    @Param('id', new IdPipe('Document')) id: number,
    @CurrentViewer() viewer: Viewer,
    @Author() author: ChangeAuthor,
  ): Promise<Answer> {
    const { document } = await this.finder.paper(id, viewer);
    const references = await this.publications.publish(author, document);
    const words =
      references.length > 0 ? `Published: ${references.join(', ')}.` : 'All of it was published already.';
    return seeOther(`/documents/${document.id}`, words);
  }
}
