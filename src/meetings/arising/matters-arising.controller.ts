import { Controller, Get, Param, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Clock } from '../../calendar/clock.js';
import { Config } from '../../config/config.js';
import { Allow, INSIDERS } from '../../web/access.js';
import { ShowsThePast } from '../../web/as-at.js';
import { type Answer, Download, page } from '../../web/page.js';
import { viewerOf } from '../../web/session.js';
import { type MattersArising, MattersArisingService } from './matters-arising.service.js';
import { mattersArisingView } from './matters-arising.view.js';
import { mattersArisingAsWord } from './matters-arising-word.js';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** What a clerk lays before a meeting under “matters arising”. */
@Controller('meetings/:body/:day')
@ShowsThePast()
@Allow(...INSIDERS)
export class MattersArisingController {
  constructor(
    private readonly arising: MattersArisingService,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  @Get('matters-arising')
  async read(
    @Param('body') body: string,
    @Param('day') day: string,
    @Req() request: FastifyRequest,
  ): Promise<Answer> {
    return page('meetings/matters-arising', mattersArisingView(await this.find(body, day, request)));
  }

  @Get('matters-arising.docx')
  async take(
    @Param('body') body: string,
    @Param('day') day: string,
    @Req() request: FastifyRequest,
  ): Promise<Answer> {
    const found = await this.find(body, day, request);
    const content = await mattersArisingAsWord(found, this.config.councilName);
    const { bodyCode, heldOn } = found.meeting;
    return new Download(content, WORD, `matters-arising-${bodyCode}-${heldOn}.docx`);
  }

  private async find(body: string, day: string, request: FastifyRequest): Promise<MattersArising> {
    return this.arising.of(body, day, this.clock.today(), viewerOf(request).role);
  }
}
