import { Controller, Post, UseInterceptors } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { OpenedLink } from '../../answer-links/answer-link-opening.service.js';
import { AnswerRenewalsService } from '../../answer-links/answer-renewals.service.js';
import { AllowEveryone } from '../../web/access.js';
import { type Answer, page } from '../../web/page.js';
import { AnswerLinkInterceptor } from './answer-link.interceptor.js';
import { ANSWER_FORMS } from './answer-rate.js';
import { AnswerLinkInAddress } from './answer-visitor.decorator.js';
import { renewedLinkView } from './dead-link.view.js';

/** New links in place of old ones, sent to where the old one went. */
@Controller('answer/:token/links')
@AllowEveryone()
@UseInterceptors(AnswerLinkInterceptor)
export class AnswerRenewalsController {
  constructor(private readonly renewals: AnswerRenewalsService) {}

  @Post()
  @RouteConfig(ANSWER_FORMS)
  async renew(@AnswerLinkInAddress() opened: OpenedLink): Promise<Answer> {
    await this.renewals.renew(opened);
    return page('answer/dead', renewedLinkView(opened.link.address));
  }
}
