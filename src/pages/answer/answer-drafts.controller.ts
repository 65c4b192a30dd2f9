import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AnswerDraftsService } from '../../answer-links/answer-drafts.service.js';
import { Clock } from '../../calendar/clock.js';
import { referenceInPath } from '../../items/references/reference.rules.js';
import { AllowEveryone } from '../../web/access.js';
import type { FormBody } from '../../web/form.js';
import { formFaults } from '../../web/form-faults.js';
import { withoutSuffix } from '../../web/govuk/field-suffix.js';
import { type Answer, formAgain, seeOther } from '../../web/page.js';
import { answerView } from './answer.view.js';
import { readDraft } from './answer-draft-fields.form.js';
import { AnswerLettersService } from './answer-letters.service.js';
import { keepName } from './answer-name-cookie.js';
import { ANSWER_FORMS, ANSWER_RATE } from './answer-rate.js';
import { readSender } from './answer-sender-fields.form.js';
import { requireResponse } from './answer-visit.js';
import { AnswerVisits } from './answer-visits.service.js';
import { pathAfter } from './done-words.js';

/** Formal responses sent through a link: drafts, until democratic services confirm them. */
@Controller('answer/:token/:reference')
@AllowEveryone()
export class AnswerDraftsController {
  constructor(
    private readonly visits: AnswerVisits,
    private readonly drafts: AnswerDraftsService,
    private readonly letters: AnswerLettersService,
    private readonly clock: Clock,
  ) {}

  @Post('responses')
  @RouteConfig(ANSWER_FORMS)
  async send(
    @Param('token') token: string,
    @Param('reference') reference: string,
    @Body() body: FormBody,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Answer> {
    const arrival = await this.visits.enter(token, request);
    if (!arrival.ok) return arrival.page;
    const { visit } = arrival;
    const row = requireResponse(visit, reference);
    const suffix = `_${referenceInPath({ kind: 'R', ...row })}`;
    const fields = withoutSuffix(body, suffix);
    const today = this.clock.today();
    const sender = await readSender(visit, fields, request);
    const read = await readDraft(fields, today);
    const faults = formFaults(sender.faults, read.faults);
    if (!read.draft || faults.length > 0) {
      const draft = { ...read, faults, sender: sender.typedName };
      const typed = { reference: row.reference, suffix, faults, draft };
      const state = { formKey: this.visits.formKey(token), today, done: null, typed };
      return formAgain('answer/answer', answerView(visit, state));
    }
    await this.drafts.send(sender.answerer, row, read.draft);
    keepName(reply, visit, sender.typedName);
    return seeOther(pathAfter(token, 'drafted', { kind: 'R', ...row }));
  }

  /** The letter in which notice was given. */
  @Get('letters/:id')
  @RouteConfig(ANSWER_RATE)
  async letter(
    @Param('token') token: string,
    @Param('reference') reference: string,
    @Param('id') id: string,
    @Req() request: FastifyRequest,
  ): Promise<Answer> {
    const arrival = await this.visits.enter(token, request);
    if (!arrival.ok) return arrival.page;
    return this.letters.asWord(requireResponse(arrival.visit, reference), id);
  }
}
