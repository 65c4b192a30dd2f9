import { Body, Controller, Param, Post, UseInterceptors } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { AnswerDelegationsService } from '../../answer-links/answer-delegations.service.js';
import { byOfAnswerer } from '../../answer-links/answerer.js';
import { AllowEveryone } from '../../web/access.js';
import { NotFound } from '../../web/errors.js';
import type { FormBody } from '../../web/form.js';
import { IdPipe } from '../../web/id.pipe.js';
import { type Answer, seeOther } from '../../web/page.js';
import { DELEGATION_SUFFIX } from './answer-delegation.view.js';
import { readDelegation } from './answer-delegation-fields.form.js';
import { AnswerForms } from './answer-forms.service.js';
import { AnswerLinkInterceptor } from './answer-link.interceptor.js';
import { ANSWER_FORMS } from './answer-rate.js';
import { answererOf } from './answer-sender-fields.form.js';
import { AnswerVisitInterceptor } from './answer-visit.interceptor.js';
import { itemsNamed } from './answer-visit.js';
import { CurrentVisitor, type Visitor } from './answer-visitor.decorator.js';
import { pathAfter } from './done-words.js';

/** Who else answers for a while. */
@Controller('answer/:token/delegations')
@AllowEveryone()
@UseInterceptors(AnswerLinkInterceptor, AnswerVisitInterceptor)
export class AnswerDelegationsController {
  constructor(
    private readonly forms: AnswerForms,
    private readonly delegations: AnswerDelegationsService,
  ) {}

  @Post()
  @RouteConfig(ANSWER_FORMS)
  async delegate(@Body() body: FormBody, @CurrentVisitor() visitor: Visitor): Promise<Answer> {
    const { visit } = visitor;
    if (visit.reader.inPlaceOf !== null) throw new NotFound('This form');
    return this.forms.submit(visitor, body, {
      reference: null,
      suffix: DELEGATION_SUFFIX,
      read: readDelegation,
      again: (delegation) => ({ delegation }),
      act: ({ typed, wanted }, { answerer }) =>
        this.delegations.delegate(answerer, wanted, itemsNamed(visit, typed.items)),
      done: () => pathAfter(visit.token, 'delegated', null),
    });
  }

  @Post(':id/end')
  @RouteConfig(ANSWER_FORMS)
  async end(
    @Param('id', new IdPipe('Arrangement')) id: number,
    @CurrentVisitor() { visit, formToken }: Visitor,
  ): Promise<Answer> {
    const found = visit.delegations.find((each) => each.id === id);
    if (!found) throw new NotFound('This arrangement');
    await this.delegations.end(byOfAnswerer(answererOf(visit, formToken)), found);
    return seeOther(pathAfter(visit.token, 'ended', null));
  }
}
