import { Body, Controller, Get, Post, Query, UseInterceptors } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { AnswerDraftsService } from '../../answer-links/answer-drafts.service.js';
import { AllowEveryone } from '../../web/access.js';
import { type FormBody, textIn } from '../../web/form.js';
import type { Answer } from '../../web/page.js';
import { AnswerForms } from './answer-forms.service.js';
import { AnswerLinkInterceptor } from './answer-link.interceptor.js';
import { ANSWER_FORMS, ANSWER_RATE } from './answer-rate.js';
import { AnswerVisitInterceptor } from './answer-visit.interceptor.js';
import { CurrentVisitor, type Visitor } from './answer-visitor.decorator.js';
import { wordFormSuffix } from './answer-word-form.view.js';
import { AnswerWordForms } from './answer-word-forms.service.js';
import { pathAfter } from './done-words.js';

/** The response form in Word, taken away and sent back through a link: drafts, until democratic services confirm them. */
@Controller('answer/:token/response-form')
@AllowEveryone()
@UseInterceptors(AnswerLinkInterceptor, AnswerVisitInterceptor)
export class AnswerWordFormsController {
  constructor(
    private readonly forms: AnswerForms,
    private readonly wordForms: AnswerWordForms,
    private readonly drafts: AnswerDraftsService,
  ) {}

  @Get()
  @RouteConfig(ANSWER_RATE)
  async take(
    @Query() query: Readonly<Record<string, unknown>>,
    @CurrentVisitor() { visit }: Visitor,
  ): Promise<Answer> {
    return this.wordForms.blank(visit, textIn(query, 'body'));
  }

  @Post()
  @RouteConfig(ANSWER_FORMS)
  async send(
    @Query() query: Readonly<Record<string, unknown>>,
    @Body() body: FormBody,
    @CurrentVisitor() visitor: Visitor,
  ): Promise<Answer> {
    const { visit } = visitor;
    const bodyCode = textIn(query, 'body');
    return this.forms.submit(visitor, body, {
      reference: null,
      suffix: wordFormSuffix(bodyCode),
      read: (fields) => this.wordForms.read(fields, visit, bodyCode),
      again: (wordForm) => ({ wordForm }),
      act: ({ drafts, file }, { answerer }) => this.drafts.sendAll(answerer, drafts, file),
      done: () => pathAfter(visit.token, 'draftedAll', null),
    });
  }
}
