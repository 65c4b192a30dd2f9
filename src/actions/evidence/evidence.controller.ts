import { Controller, Get, Param, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { AllowEveryone, type Viewer } from '../../web/access.js';
import { ShowsThePast } from '../../web/as-at.js';
import { NotFound } from '../../web/errors.js';
import { IdPipe } from '../../web/id.pipe.js';
import { type Answer, Download, page } from '../../web/page.js';
import { may } from '../../web/permissions.rules.js';
import { OptionalViewer } from '../../web/request-params.decorator.js';
import { LimitedForStrangers } from '../../web/throttle/stranger-limits.js';
import { goneView } from '../../web/views/gone.view.js';
import { ActionRightsService } from '../rights/action-rights.service.js';
import { EvidenceQueries } from './evidence.queries.js';

/** Files of evidence, to keep and never to show in place: nobody knows what is in them. */
@Controller('evidence')
@ShowsThePast()
export class EvidenceController {
  constructor(
    private readonly evidence: EvidenceQueries,
    private readonly rights: ActionRightsService,
  ) {}

  /** What is not fit for publication is for those who may see its action; to others it is not there, whether they are signed in or not. */
  @Get(':id')
  @AllowEveryone()
  @LimitedForStrangers('download')
  async download(
    @Param('id', new IdPipe('File')) id: number,
    @OptionalViewer() viewer: Viewer | null,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Answer> {
    const found = await this.evidence.find(id);
    if (!found.isPublic) {
      if (!viewer || !may(viewer, 'read-inside')) throw new NotFound('This file');
      await this.rights.find(viewer, found.reference);
    }
    const { content, mediaType, filename, removedAt, removedReason } = await this.evidence.content(id);
    if (removedAt) return page('personal-data/gone', goneView(filename, removedAt, removedReason), 410);
    reply
      .header('content-security-policy', "default-src 'none'; sandbox")
      .header('x-content-type-options', 'nosniff')
      .header('cache-control', 'private, no-store');
    return new Download(content, mediaType, filename);
  }
}
