import { Body, Controller, Param, Post, Req, Res } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { byOfAnswerer } from '../../answer-links/answerer.js';
import { Clock } from '../../calendar/clock.js';
import { referenceInPath } from '../../items/references/reference.rules.js';
import { REQUEST_KINDS } from '../../requests/request.rules.js';
import { RequestsService } from '../../requests/requests.service.js';
import { AllowEveryone } from '../../web/access.js';
import { readDay } from '../../web/british-day-field.js';
import { NotFound } from '../../web/errors.js';
import { type FormBody, orFaults, readForm } from '../../web/form.js';
import { formFaults } from '../../web/form-faults.js';
import type { FieldError } from '../../web/govuk/error-summary.js';
import { withoutSuffix } from '../../web/govuk/field-suffix.js';
import { type Answer, formAgain, seeOther } from '../../web/page.js';
import { answerView } from './answer.view.js';
import { keepName } from './answer-name-cookie.js';
import { ANSWER_FORMS } from './answer-rate.js';
import { AnswerRequestForm } from './answer-request.form.js';
import { requestSuffix } from './answer-requests.view.js';
import { readSender } from './answer-sender-fields.form.js';
import { requireItem } from './answer-visit.js';
import { AnswerVisits } from './answer-visits.service.js';
import { pathAfter } from './done-words.js';

/** What is asked through a link: more time, or to pass on what is somebody else's. */
@Controller('answer/:token/:reference/requests')
@AllowEveryone()
export class AnswerRequestsController {
  constructor(
    private readonly visits: AnswerVisits,
    private readonly requests: RequestsService,
    private readonly clock: Clock,
  ) {}

  @Post()
  @RouteConfig(ANSWER_FORMS)
  async ask(
    @Param('token') token: string,
    @Param('reference') reference: string,
    @Body() body: FormBody,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Answer> {
    const arrival = await this.visits.enter(token, request);
    if (!arrival.ok) return arrival.page;
    const { visit } = arrival;
    const item = requireItem(visit, reference);
    const kind = REQUEST_KINDS.find((each) => each === body.kind);
    if (!kind || (kind === 'more-time' && item.kind === 'R')) throw new NotFound('Such a request');
    const suffix = requestSuffix(kind, referenceInPath(item));
    const fields = withoutSuffix(body, suffix);
    const sender = await readSender(visit, fields, request);
    const untilOn = readDay(fields, 'untilOn', 'New due date', kind === 'not-mine');
    const read = await readForm(AnswerRequestForm, fields);
    const { reason, whose } = read.ok ? read.form : read.typed;
    const again = (faults: readonly FieldError[]): Answer => {
      const typed = { kind, reason, whose, untilOn: untilOn.typed, sender: sender.typedName, faults };
      const onPage = { reference: item.reference, suffix, faults, request: typed };
      const state = { formKey: this.visits.formKey(token), today: this.clock.today(), done: null };
      return formAgain('answer/answer', answerView(visit, { ...state, typed: onPage }));
    };
    const faults = formFaults(sender.faults, untilOn.faults, read.ok ? [] : read.faults);
    if (faults.length > 0) return again(faults);
    const { answerer } = sender;
    const asker = { by: byOfAnswerer(answerer), name: answerer.name, address: answerer.address };
    const asked = await orFaults(() =>
      this.requests.ask(asker, { kind, item, reason, untilOn: untilOn.day, whose: whose || null }),
    );
    if (!asked.ok) return again(asked.faults);
    keepName(reply, visit, sender.typedName);
    return seeOther(pathAfter(token, 'asked', item));
  }

  @Post(':id/withdrawal')
  @RouteConfig(ANSWER_FORMS)
  async withdraw(
    @Param('token') token: string,
    @Param('reference') reference: string,
    @Param('id') id: string,
    @Req() request: FastifyRequest,
  ): Promise<Answer> {
    const arrival = await this.visits.enter(token, request);
    if (!arrival.ok) return arrival.page;
    const { visit } = arrival;
    const item = requireItem(visit, reference);
    const found = visit.requests.find((each) => String(each.id) === id && each.reference === item.reference);
    if (!found) throw new NotFound('This request');
    const sender = await readSender(visit, {}, request);
    const name = sender.answerer.name || visit.reader.givenName || visit.reader.name;
    const answerer = { ...sender.answerer, name };
    const asker = { by: byOfAnswerer(answerer), name, address: answerer.address };
    const done = await orFaults(() => this.requests.withdraw(asker, found.id, item));
    return seeOther(pathAfter(token, done.ok ? 'withdrawn' : 'decided', item));
  }
}
