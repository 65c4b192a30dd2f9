import { Body, Controller, Param, Post, UseInterceptors } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { type Answerer, byOfAnswerer } from '../../answer-links/answerer.js';
import { ReferencePipe } from '../../items/references/reference.pipe.js';
import { type Reference, referenceInPath } from '../../items/references/reference.rules.js';
import { RequestForm, readRequest } from '../../requests/request.form.js';
import { REQUEST_KINDS } from '../../requests/request.rules.js';
import { type Requester, RequestsService } from '../../requests/requests.service.js';
import { AllowEveryone } from '../../web/access.js';
import { NotFound } from '../../web/errors.js';
import type { FormBody } from '../../web/form.js';
import { IdPipe } from '../../web/id.pipe.js';
import { type Answer, seeOther } from '../../web/page.js';
import { submitButton } from '../../web/submit-form.js';
import { AnswerForms } from './answer-forms.service.js';
import { AnswerLinkInterceptor } from './answer-link.interceptor.js';
import { ANSWER_FORMS } from './answer-rate.js';
import { requestSuffix } from './answer-requests.view.js';
import { answererOf } from './answer-sender-fields.form.js';
import { AnswerVisitInterceptor } from './answer-visit.interceptor.js';
import { requireItem } from './answer-visit.js';
import { CurrentVisitor, type Visitor } from './answer-visitor.decorator.js';
import { pathAfter } from './done-words.js';

/** What is asked through a link: more time, or to pass on what is somebody else's. */
@Controller('answer/:token/:reference/requests')
@AllowEveryone()
@UseInterceptors(AnswerLinkInterceptor, AnswerVisitInterceptor)
export class AnswerRequestsController {
  constructor(
    private readonly forms: AnswerForms,
    private readonly requests: RequestsService,
  ) {}

  @Post()
  @RouteConfig(ANSWER_FORMS)
  async ask(
    @Param('reference', new ReferencePipe()) reference: Reference,
    @Body() body: FormBody,
    @CurrentVisitor() visitor: Visitor,
  ): Promise<Answer> {
    const item = requireItem(visitor.visit, reference);
    const kind = REQUEST_KINDS.find((each) => each === body.kind);
    if (!kind || (kind === 'more-time' && item.kind === 'R')) throw new NotFound('Such a request');
    return this.forms.submit(visitor, body, {
      reference: item.reference,
      suffix: requestSuffix(kind, referenceInPath(item)),
      read: (fields) => readRequest(RequestForm, fields),
      again: (request) => ({ request }),
      act: ({ asked }, { answerer }) => this.requests.ask(requesterOf(answerer), { ...asked, item }),
      done: () => pathAfter(visitor.visit.token, 'asked', item),
    });
  }

  @Post(':id/withdrawal')
  @RouteConfig(ANSWER_FORMS)
  async withdraw(
    @Param('reference', new ReferencePipe()) reference: Reference,
    @Param('id', new IdPipe('Request')) id: number,
    @CurrentVisitor() { visit, formToken }: Visitor,
  ): Promise<Answer> {
    const item = requireItem(visit, reference);
    const found = visit.requests.find((each) => each.id === id && each.reference === item.reference);
    if (!found) throw new NotFound('This request');
    const requester = requesterOf(answererOf(visit, formToken));
    return submitButton({
      again: () => seeOther(pathAfter(visit.token, 'decided', item)),
      act: () => this.requests.withdraw(requester, found.id, item),
      done: () => seeOther(pathAfter(visit.token, 'withdrawn', item)),
    });
  }
}

function requesterOf(answerer: Answerer): Requester {
  return { by: byOfAnswerer(answerer), name: answerer.name, address: answerer.address };
}
