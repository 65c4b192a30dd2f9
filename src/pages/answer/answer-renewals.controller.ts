import { Controller, Param, Post, Req } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';
import { AnswerRenewalsService } from '../../answer-links/answer-renewals.service.js';
import { AllowEveryone } from '../../web/access.js';
import { type Answer, page } from '../../web/page.js';
import { ANSWER_FORMS } from './answer-rate.js';
import { AnswerVisits } from './answer-visits.service.js';
import { renewedLinkView, unknownLinkView } from './dead-link.view.js';

/** New links in place of old ones, sent to where the old one went. */
@Controller('answer/:token/links')
@AllowEveryone()
export class AnswerRenewalsController {
  constructor(
    private readonly visits: AnswerVisits,
    private readonly renewals: AnswerRenewalsService,
  ) {}

  @Post()
  @RouteConfig(ANSWER_FORMS)
  async renew(@Param('token') token: string, @Req() request: FastifyRequest): Promise<Answer> {
    const opened = await this.visits.find(token, request);
    if (!opened) return page('answer/dead', unknownLinkView(), 404);
    await this.renewals.renew(opened);
    return page('answer/dead', renewedLinkView(opened.link.address));
  }
}
