import { Body, Controller, Param, Post, Req, Res } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AnswerDelegationsService } from '../../answer-links/answer-delegations.service.js';
import { byOfAnswerer } from '../../answer-links/answerer.js';
import { Clock } from '../../calendar/clock.js';
import { AllowEveryone } from '../../web/access.js';
import { readDay } from '../../web/british-day-field.js';
import { NotFound } from '../../web/errors.js';
import { type FormBody, orFaults, readForm } from '../../web/form.js';
import { formFaults } from '../../web/form-faults.js';
import type { FieldError } from '../../web/govuk/error-summary.js';
import { withoutSuffix } from '../../web/govuk/field-suffix.js';
import { type Answer, formAgain, seeOther } from '../../web/page.js';
import { answerView } from './answer.view.js';
import { AnswerDelegationForm } from './answer-delegation.form.js';
import { DELEGATION_SUFFIX } from './answer-delegation.view.js';
import { keepName } from './answer-name-cookie.js';
import { ANSWER_FORMS } from './answer-rate.js';
import { readSender } from './answer-sender-fields.form.js';
import { itemsNamed } from './answer-visit.js';
import { AnswerVisits } from './answer-visits.service.js';
import { pathAfter } from './done-words.js';

/** Who else answers for a while. */
@Controller('answer/:token/delegations')
@AllowEveryone()
export class AnswerDelegationsController {
  constructor(
    private readonly visits: AnswerVisits,
    private readonly delegations: AnswerDelegationsService,
    private readonly clock: Clock,
  ) {}

  @Post()
  @RouteConfig(ANSWER_FORMS)
  async delegate(
    @Param('token') token: string,
    @Body() body: FormBody,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Answer> {
    const arrival = await this.visits.enter(token, request);
    if (!arrival.ok) return arrival.page;
    const { visit } = arrival;
    if (visit.reader.inPlaceOf !== null) throw new NotFound('This form');
    const fields = withoutSuffix(body, DELEGATION_SUFFIX);
    const sender = await readSender(visit, fields, request);
    const untilOn = readDay(fields, 'untilOn', 'Last day');
    const read = await readForm(AnswerDelegationForm, fields);
    const { toName, toAddress } = read.ok ? read.form : read.typed;
    const anchors = [fields.items].flat().filter((each) => typeof each === 'string');
    const again = (faults: readonly FieldError[]): Answer => {
      const typed = {
        toName,
        toAddress,
        untilOn: untilOn.typed,
        items: anchors,
        sender: sender.typedName,
        faults,
      };
      const onPage = { reference: null, suffix: DELEGATION_SUFFIX, faults, delegation: typed };
      const state = { formKey: this.visits.formKey(token), today: this.clock.today(), done: null };
      return formAgain('answer/answer', answerView(visit, { ...state, typed: onPage }));
    };
    const faults = formFaults(sender.faults, read.ok ? [] : read.faults, untilOn.faults);
    if (!untilOn.day || faults.length > 0) return again(faults);
    const wanted = { toName, toAddress: toAddress.toLowerCase(), untilOn: untilOn.day };
    const done = await orFaults(async () => {
      await this.delegations.delegate(sender.answerer, wanted, itemsNamed(visit, anchors));
      return true;
    });
    if (!done.ok) return again(done.faults);
    keepName(reply, visit, sender.typedName);
    return seeOther(pathAfter(token, 'delegated', null));
  }

  @Post(':id/end')
  @RouteConfig(ANSWER_FORMS)
  async end(
    @Param('token') token: string,
    @Param('id') id: string,
    @Req() request: FastifyRequest,
  ): Promise<Answer> {
    const arrival = await this.visits.enter(token, request);
    if (!arrival.ok) return arrival.page;
    const { visit } = arrival;
    const found = visit.delegations.find((each) => String(each.id) === id);
    if (!found) throw new NotFound('This arrangement');
    const { answerer } = await readSender(visit, {}, request);
    const name = answerer.name || visit.reader.givenName || visit.reader.name;
    await this.delegations.end(byOfAnswerer({ ...answerer, name }), found);
    return seeOther(pathAfter(token, 'ended', null));
  }
}
