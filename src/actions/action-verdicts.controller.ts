import { Body, Controller, Get, Param, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { HistoryQueries } from '../audit/history.queries.js';
import { Clock } from '../calendar/clock.js';
import { Allow } from '../web/access.js';
import { readDay } from '../web/british-day-field.js';
import { byOf } from '../web/by.js';
import { type FormBody, orFaults, readForm } from '../web/form.js';
import type { FieldError } from '../web/govuk/error-summary.js';
import { type Answer, formAgain, page, seeOther } from '../web/page.js';
import { viewerOf } from '../web/session.js';
import { ActionJudgingQueries } from './action-judging.queries.js';
import { ActionRightsService } from './action-rights.service.js';
import { ActionVerdictsService } from './action-verdicts.service.js';
import { ActionVerdictForm } from './forms/action-verdict.form.js';
import { formFaults } from './forms/form-faults.js';
import { chosenMeeting } from './forms/meeting-choice.js';
import { actionVerdictFormView } from './views/action-verdict-form.view.js';
import { actionPath } from './views/action-words.js';

const TEMPLATE = 'actions/verdict-form';

/** What meetings think of what was done. */
@Controller('actions/:reference/verdicts')
@Allow('administrator', 'democratic-services', 'member')
export class ActionVerdictsController {
  constructor(
    private readonly rights: ActionRightsService,
    private readonly verdicts: ActionVerdictsService,
    private readonly judging: ActionJudgingQueries,
    private readonly history: HistoryQueries,
    private readonly clock: Clock,
  ) {}

  @Get('new')
  async ask(@Param('reference') reference: string, @Req() request: FastifyRequest): Promise<Answer> {
    const { action } = await this.rights.findFor(viewerOf(request), reference, 'mayJudge');
    const { latest, judges } = await this.judging.matter(action, this.clock.today());
    const form = new ActionVerdictForm();
    form.seen = String(await this.history.lastSeen('action', action.id));
    return page(TEMPLATE, actionVerdictFormView(action, latest, judges, form, null));
  }

  @Post('new')
  async judge(
    @Param('reference') reference: string,
    @Body() body: FormBody,
    @Req() request: FastifyRequest,
  ): Promise<Answer> {
    const { action } = await this.rights.findFor(viewerOf(request), reference, 'mayJudge');
    const today = this.clock.today();
    const { latest, judges } = await this.judging.matter(action, today);
    const heldOn = readDay(body, 'heldOn', 'Day of the meeting', true);
    const read = await readForm(ActionVerdictForm, body);
    const form = read.ok ? read.form : read.typed;
    const again = (faults: readonly FieldError[]) =>
      formAgain(TEMPLATE, actionVerdictFormView(action, latest, judges, form, heldOn.typed, faults));

    if (!read.ok) return again(read.faults);
    const meeting = chosenMeeting(read.form, heldOn, judges, today);
    const { verdict, supersededBy, words, seen } = read.form;
    if (!meeting.ok || !verdict) return again(formFaults(meeting.ok ? [] : meeting.faults));
    const { bodyId, heldOn: day } = meeting;
    const judged = { verdict, words: words || null, supersededBy, bodyId, heldOn: day };
    const recorded = await orFaults(() =>
      this.verdicts.judge(byOf(request), { kind: 'A', ...action }, judged, Number(seen)),
    );
    if (!recorded.ok) return again(recorded.faults);
    return seeOther(actionPath(action), `The verdict on ${action.reference} was recorded`);
  }
}
