import { Controller, Get, Param, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { ResponseDraftFilesQueries } from '../../responses/drafts/response-draft-files.queries.js';
import { Allow, type Viewer } from '../../web/access.js';
import { IdPipe } from '../../web/id.pipe.js';
import { type Answer, Download } from '../../web/page.js';
import { CurrentViewer } from '../../web/request-params.decorator.js';

/** Files that came with a draft response, to keep and never to show in place: nobody knows what is in them. */
@Controller('responses/drafts/:id/files/:file')
@Allow('read-workings')
export class ResponseDraftFilesController {
  constructor(private readonly files: ResponseDraftFilesQueries) {}

  @Get()
  async download(
    @Param('id', new IdPipe('Draft')) id: number,
    @Param('file', new IdPipe('File')) file: number,
    @CurrentViewer() asker: Viewer,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Answer> {
    const { content, mediaType, filename } = await this.files.byId(id, file, asker);
    reply
      .header('content-security-policy', "default-src 'none'; sandbox")
      .header('x-content-type-options', 'nosniff')
      .header('cache-control', 'private, no-store');
    return new Download(content, mediaType, filename);
  }
}
