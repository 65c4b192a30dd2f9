import { Controller, Get, Query, UseInterceptors } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { parseReference } from '../../items/references/reference.rules.js';
import { AllowEveryone } from '../../web/access.js';
import type { Answer } from '../../web/page.js';
import { AnswerForms } from './answer-forms.service.js';
import { AnswerLinkInterceptor } from './answer-link.interceptor.js';
import { ANSWER_RATE } from './answer-rate.js';
import { AnswerVisitInterceptor } from './answer-visit.interceptor.js';
import { CurrentVisitor, type Visitor } from './answer-visitor.decorator.js';
import { doneWords } from './done-words.js';

/** The page of a link: opened without signing in, it changes nothing. */
@Controller('answer')
@AllowEveryone()
@UseInterceptors(AnswerLinkInterceptor, AnswerVisitInterceptor)
export class AnswerController {
  constructor(private readonly forms: AnswerForms) {}

  /** @param done what was just done, as the redirection after it says */
  @Get(':token')
  @RouteConfig(ANSWER_RATE)
  show(@Query('done') done: unknown, @Query('on') on: unknown, @CurrentVisitor() { visit }: Visitor): Answer {
    const reference = typeof on === 'string' ? parseReference(on) : null;
    return this.forms.page(visit, doneWords(done, reference));
  }
}
