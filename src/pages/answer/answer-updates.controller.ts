import { Body, Controller, Param, Post, UseInterceptors } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { occurrencesToReport } from '../../actions/duties/duty-reporting.rules.js';
import { readActionUpdate } from '../../actions/updates/action-update-fields.form.js';
import { AnswerUpdatesService } from '../../answer-links/answer-updates.service.js';
import { Clock } from '../../calendar/clock.js';
import { ReferencePipe } from '../../items/references/reference.pipe.js';
import type { Reference } from '../../items/references/reference.rules.js';
import { AllowEveryone } from '../../web/access.js';
import type { FormBody } from '../../web/form.js';
import type { Answer } from '../../web/page.js';
import { AnswerForms } from './answer-forms.service.js';
import { AnswerLinkInterceptor } from './answer-link.interceptor.js';
import { anchorOf } from './answer-path.js';
import { ANSWER_FORMS } from './answer-rate.js';
import { AnswerVisitInterceptor } from './answer-visit.interceptor.js';
import { requireAction } from './answer-visit.js';
import { CurrentVisitor, type Visitor } from './answer-visitor.decorator.js';
import { pathAfter } from './done-words.js';

/** How an action stands, said through a link: each is saved by itself. */
@Controller('answer/:token/:reference/updates')
@AllowEveryone()
@UseInterceptors(AnswerLinkInterceptor, AnswerVisitInterceptor)
export class AnswerUpdatesController {
  constructor(
    private readonly forms: AnswerForms,
    private readonly updates: AnswerUpdatesService,
    private readonly clock: Clock,
  ) {}

  @Post()
  @RouteConfig(ANSWER_FORMS)
  async save(
    @Param('reference', new ReferencePipe('A')) reference: Reference,
    @Body() body: FormBody,
    @CurrentVisitor() visitor: Visitor,
  ): Promise<Answer> {
    const { action, table } = requireAction(visitor.visit, reference);
    const named = { kind: 'A', ...action } as const;
    return this.forms.submit(visitor, body, {
      reference: action.reference,
      suffix: `_${anchorOf(named)}`,
      read: (fields) => readActionUpdate(fields, occurrencesToReport(table, this.clock.today())),
      again: (update) => ({ update }),
      act: ({ update }, { answerer, wantsReceipt }) =>
        this.updates.save(answerer, visitor.visit.opened.link.id, action, update, wantsReceipt),
      done: ({ wantsReceipt }) => pathAfter(visitor.visit.token, wantsReceipt ? 'receipt' : 'saved', named),
    });
  }
}
