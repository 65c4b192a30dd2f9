import { Body, Controller, Param, Post, Req, Res } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { occurrencesToReport } from '../../actions/duties/duty-reporting.rules.js';
import { readActionUpdate } from '../../actions/updates/action-update-fields.form.js';
import { AnswerUpdatesService } from '../../answer-links/answer-updates.service.js';
import { Clock } from '../../calendar/clock.js';
import { AllowEveryone } from '../../web/access.js';
import { type FormBody, orFaults } from '../../web/form.js';
import { formFaults } from '../../web/form-faults.js';
import type { FieldError } from '../../web/govuk/error-summary.js';
import { withoutSuffix } from '../../web/govuk/field-suffix.js';
import { type Answer, formAgain, seeOther } from '../../web/page.js';
import { answerView } from './answer.view.js';
import { keepName } from './answer-name-cookie.js';
import { anchorOf } from './answer-path.js';
import { ANSWER_FORMS } from './answer-rate.js';
import { readSender } from './answer-sender-fields.form.js';
import { requireAction } from './answer-visit.js';
import { AnswerVisits } from './answer-visits.service.js';
import { pathAfter } from './done-words.js';

/** How an action stands, said through a link: each is saved by itself. */
@Controller('answer/:token/:reference/updates')
@AllowEveryone()
export class AnswerUpdatesController {
  constructor(
    private readonly visits: AnswerVisits,
    private readonly updates: AnswerUpdatesService,
    private readonly clock: Clock,
  ) {}

  @Post()
  @RouteConfig(ANSWER_FORMS)
  async save(
    @Param('token') token: string,
    @Param('reference') reference: string,
    @Body() body: FormBody,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Answer> {
    const arrival = await this.visits.enter(token, request);
    if (!arrival.ok) return arrival.page;
    const { visit } = arrival;
    const { action, table } = requireAction(visit, reference);
    const suffix = `_${anchorOf({ kind: 'A', ...action })}`;
    const fields = withoutSuffix(body, suffix);
    const today = this.clock.today();
    const sender = await readSender(visit, fields, request);
    const read = await readActionUpdate(fields, occurrencesToReport(table, today));
    const again = (faults: readonly FieldError[]): Answer => {
      const { form, forecastOn } = read.typed;
      const typed = { form, forecastOn, sender: sender.typedName, wantsReceipt: sender.wantsReceipt, faults };
      const onPage = { reference: action.reference, suffix, faults, update: typed };
      const formKey = this.visits.formKey(token);
      return formAgain('answer/answer', answerView(visit, { formKey, today, done: null, typed: onPage }));
    };
    const faults = formFaults(sender.faults, read.ok ? [] : read.faults);
    if (!read.ok || faults.length > 0) return again(faults);
    const saved = await orFaults(() =>
      this.updates.save(sender.answerer, visit.opened.link.id, action, read.update, sender.wantsReceipt),
    );
    if (!saved.ok) return again(saved.faults);
    keepName(reply, visit, sender.typedName);
    const done = sender.wantsReceipt ? 'receipt' : 'saved';
    return seeOther(pathAfter(token, done, { kind: 'A', ...action }));
  }
}
