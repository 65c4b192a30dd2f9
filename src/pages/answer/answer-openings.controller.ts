import { Controller, Post, UseInterceptors } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { AnswerOpeningsService } from '../../answer-links/answer-openings.service.js';
import { AllowEveryone } from '../../web/access.js';
import { type Answer, seeOther } from '../../web/page.js';
import { AnswerLinkInterceptor } from './answer-link.interceptor.js';
import { answerPath } from './answer-path.js';
import { ANSWER_FORMS } from './answer-rate.js';
import { AnswerVisitInterceptor } from './answer-visit.interceptor.js';
import { CurrentVisitor, type Visitor } from './answer-visitor.decorator.js';

/** That somebody is at the page of a link: its script says so once a hand moves there. */
@Controller('answer/:token/openings')
@AllowEveryone()
@UseInterceptors(AnswerLinkInterceptor, AnswerVisitInterceptor)
export class AnswerOpeningsController {
  constructor(private readonly openings: AnswerOpeningsService) {}

  @Post()
  @RouteConfig(ANSWER_FORMS)
  async note(@CurrentVisitor() { visit }: Visitor): Promise<Answer> {
    await this.openings.note(visit.opened);
    return seeOther(answerPath(visit.token));
  }
}
