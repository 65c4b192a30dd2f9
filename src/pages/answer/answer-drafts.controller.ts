import { Body, Controller, Get, Param, Post, Query, UseInterceptors } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { AnswerDraftsService } from '../../answer-links/answer-drafts.service.js';
import { Clock } from '../../calendar/clock.js';
import { ReferencePipe } from '../../items/references/reference.pipe.js';
import type { Reference } from '../../items/references/reference.rules.js';
import { AllowEveryone } from '../../web/access.js';
import type { FormBody } from '../../web/form.js';
import { IdPipe } from '../../web/id.pipe.js';
import type { Answer } from '../../web/page.js';
import { readDraft } from './answer-draft-fields.form.js';
import { AnswerForms } from './answer-forms.service.js';
import { AnswerLettersService } from './answer-letters.service.js';
import { AnswerLinkInterceptor } from './answer-link.interceptor.js';
import { ANSWER_FORMS, ANSWER_RATE } from './answer-rate.js';
import { AnswerVisitInterceptor } from './answer-visit.interceptor.js';
import { requireResponse } from './answer-visit.js';
import { CurrentVisitor, type Visitor } from './answer-visitor.decorator.js';
import { pathAfter } from './done-words.js';

/** Formal responses sent through a link: drafts, until democratic services confirm them. */
@Controller('answer/:token/:reference')
@AllowEveryone()
@UseInterceptors(AnswerLinkInterceptor, AnswerVisitInterceptor)
export class AnswerDraftsController {
  constructor(
    private readonly forms: AnswerForms,
    private readonly drafts: AnswerDraftsService,
    private readonly letters: AnswerLettersService,
    private readonly clock: Clock,
  ) {}

  @Post('responses')
  @RouteConfig(ANSWER_FORMS)
  async send(
    @Param('reference', new ReferencePipe('R')) reference: Reference,
    @Query('body') bodyCode: unknown,
    @Body() body: FormBody,
    @CurrentVisitor() visitor: Visitor,
  ): Promise<Answer> {
    const { row, anchor } = requireResponse(visitor.visit, reference, bodyCode);
    const named = { kind: 'R', ...row } as const;
    return this.forms.submit(visitor, body, {
      reference: row.reference,
      suffix: `_${anchor}`,
      read: (fields) => readDraft(fields, this.clock.today()),
      again: (draft) => ({ draft }),
      act: ({ draft }, { answerer }) => this.drafts.send(answerer, row, draft),
      done: () => pathAfter(visitor.visit.token, 'drafted', named),
    });
  }

  /** The letter in which notice was given. */
  @Get('letters/:id')
  @RouteConfig(ANSWER_RATE)
  async letter(
    @Param('reference', new ReferencePipe('R')) reference: Reference,
    @Param('id', new IdPipe('Letter')) id: number,
    @Query('body') bodyCode: unknown,
    @CurrentVisitor() { visit }: Visitor,
  ): Promise<Answer> {
    return this.letters.asWord(requireResponse(visit, reference, bodyCode).row, id);
  }
}
