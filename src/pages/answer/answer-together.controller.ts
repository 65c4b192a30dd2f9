import { Body, Controller, Post, UseInterceptors } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { ActionRow } from '../../actions/action-row.queries.js';
import { AnswerTogetherService } from '../../answer-links/answer-together.service.js';
import { AllowEveryone } from '../../web/access.js';
import { Refused } from '../../web/errors.js';
import type { FormBody } from '../../web/form.js';
import type { Answer } from '../../web/page.js';
import { AnswerForms } from './answer-forms.service.js';
import { AnswerLinkInterceptor } from './answer-link.interceptor.js';
import { anchorOf } from './answer-path.js';
import { ANSWER_FORMS } from './answer-rate.js';
import { TOGETHER_SUFFIX } from './answer-together.view.js';
import { readTogether } from './answer-together-fields.form.js';
import { AnswerVisitInterceptor } from './answer-visit.interceptor.js';
import type { AnswerVisit } from './answer-visit.js';
import { CurrentVisitor, type Visitor } from './answer-visitor.decorator.js';
import { pathAfter } from './done-words.js';

/** How several actions stand, said in one form and saved one by one. */
@Controller('answer/:token/updates')
@AllowEveryone()
@UseInterceptors(AnswerLinkInterceptor, AnswerVisitInterceptor)
export class AnswerTogetherController {
  constructor(
    private readonly forms: AnswerForms,
    private readonly together: AnswerTogetherService,
  ) {}

  @Post()
  @RouteConfig(ANSWER_FORMS)
  async save(@Body() body: FormBody, @CurrentVisitor() visitor: Visitor): Promise<Answer> {
    const { visit } = visitor;
    return this.forms.submit(visitor, body, {
      reference: null,
      suffix: TOGETHER_SUFFIX,
      read: readTogether,
      again: (together) => ({ together }),
      act: ({ typed, update }, { answerer, wantsReceipt }) => {
        const chosen = actionsNamed(visit, typed.items);
        if (chosen.length === 0) throw Refused.at('items', 'Select at least one');
        return this.together.save(answerer, visit.opened.link.id, chosen, update, wantsReceipt);
      },
      done: ({ wantsReceipt }) => pathAfter(visit.token, wantsReceipt ? 'receipts' : 'together', null),
    });
  }
}

/** One that was closed meanwhile is named too: it is refused with its reason. */
function actionsNamed({ actions }: AnswerVisit, anchors: readonly string[]): ActionRow[] {
  return actions
    .map(({ action }) => action)
    .filter((action) => action.cadence === null && anchors.includes(anchorOf({ kind: 'A', ...action })));
}
