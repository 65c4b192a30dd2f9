import { Controller, Get, Param, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Allow } from '../../web/access.js';
import { IdPipe } from '../../web/id.pipe.js';
import { type Answer, Download } from '../../web/page.js';
import { RepliesQueries } from './replies.queries.js';

/** Files that came with an answer, to keep and never to show in place: nobody knows what is in them. */
@Controller('reminders/replies/:id/files/:file')
@Allow('read-council-work')
export class ReplyFileController {
  constructor(private readonly queries: RepliesQueries) {}

  @Get()
  async download(
    @Param('id', new IdPipe('Reply')) id: number,
    @Param('file', new IdPipe('File')) file: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Answer> {
    const { content, mediaType, filename } = await this.queries.file(id, file);
    reply
      .header('content-security-policy', "default-src 'none'; sandbox")
      .header('x-content-type-options', 'nosniff')
      .header('cache-control', 'private, no-store');
    return new Download(content, mediaType, filename);
  }
}
