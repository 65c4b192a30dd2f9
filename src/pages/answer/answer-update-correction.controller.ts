import { Body, Controller, Get, Param, Post, UseInterceptors } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import {
  readUpdateCorrection,
  UpdateCorrectionForm,
} from '../../actions/updates/corrections/update-correction.form.js';
import { updateCorrectionFormView } from '../../actions/updates/corrections/update-correction-form.view.js';
import { UpdateCorrectionsService } from '../../actions/updates/corrections/update-corrections.service.js';
import { UpdateStandingQueries } from '../../actions/updates/standing/update-standing.queries.js';
import { fixedClaim } from '../../actions/updates/standing/update-standing.rules.js';
import { byOfAnswerer, nameOfAnswerer } from '../../answer-links/answerer.js';
import { HistoryQueries } from '../../audit/history.queries.js';
import { ReferencePipe } from '../../items/references/reference.pipe.js';
import type { Reference } from '../../items/references/reference.rules.js';
import { AllowEveryone } from '../../web/access.js';
import { typedDayOf } from '../../web/british-day-field.js';
import { NotFound } from '../../web/errors.js';
import type { FormBody } from '../../web/form.js';
import { IdPipe } from '../../web/id.pipe.js';
import { type Answer, formAgain, page, seeOther } from '../../web/page.js';
import { submitTyped } from '../../web/submit-form.js';
import { AnswerForms } from './answer-forms.service.js';
import { AnswerLinkInterceptor } from './answer-link.interceptor.js';
import { anchorOf, answerPath } from './answer-path.js';
import { ANSWER_FORMS } from './answer-rate.js';
import { answererOf } from './answer-sender-fields.form.js';
import { AnswerVisitInterceptor } from './answer-visit.interceptor.js';
import { type AnswerVisit, requireAction } from './answer-visit.js';
import { CurrentVisitor, type Visitor } from './answer-visitor.decorator.js';
import { pathAfter } from './done-words.js';

const TEMPLATE = 'actions/update-correction';

/** Corrections of what was said through a link, by whoever has the link: the same as its writer does with an account. */
@Controller('answer/:token/:reference/updates/:update/correction')
@AllowEveryone()
@UseInterceptors(AnswerLinkInterceptor, AnswerVisitInterceptor)
export class AnswerUpdateCorrectionController {
  constructor(
    private readonly forms: AnswerForms,
    private readonly corrections: UpdateCorrectionsService,
    private readonly standing: UpdateStandingQueries,
    private readonly history: HistoryQueries,
  ) {}

  @Get()
  async ask(
    @Param('reference', new ReferencePipe('A')) reference: Reference,
    @Param('update', new IdPipe('Update')) id: number,
    @CurrentVisitor() { visit }: Visitor,
  ): Promise<Answer> {
    const { action, update, fixed, place } = await this.find(visit, reference, id);
    const { claim, words, forecastOn } = update;
    const seen = await this.history.lastSeen('action', action.id);
    const form = Object.assign(new UpdateCorrectionForm(), { claim, words, seen });
    const typed = { form, forecastOn: typedDayOf(forecastOn) };
    return page(TEMPLATE, updateCorrectionFormView(action, update, fixed, typed, [], place));
  }

  @Post()
  @RouteConfig(ANSWER_FORMS)
  async correct(
    @Param('reference', new ReferencePipe('A')) reference: Reference,
    @Param('update', new IdPipe('Update')) id: number,
    @Body() body: FormBody,
    @CurrentVisitor() { visit, formToken }: Visitor,
  ): Promise<Answer> {
    const { action, update, fixed, place } = await this.find(visit, reference, id);
    const answerer = answererOf(visit, formToken);
    const sender = nameOfAnswerer(answerer).replace(/,$/, '');
    const writer = { accountId: null, isKeeper: false, sender };
    return submitTyped(await readUpdateCorrection(body, fixed ? update.claim : null), {
      again: (typed, faults) =>
        formAgain(TEMPLATE, updateCorrectionFormView(action, update, fixed, typed, faults, place)),
      act: ({ right, typed }) =>
        this.corrections.correct(byOfAnswerer(answerer), action, id, right, writer, typed.form.seen),
      done: () => seeOther(pathAfter(visit.token, 'corrected', { kind: 'A', ...action })),
    });
  }

  /** What the reader of this link said and no meeting has judged. @throws NotFound */
  private async find(visit: AnswerVisit, reference: Reference, id: number) {
    const { action, updates } = requireAction(visit, reference);
    const update = updates.find((each) => each.id === id && visit.correctable.has(each.id));
    const standing = (await this.standing.ofAction(action.id)).find((each) => each.id === update?.id);
    if (!update || !standing) throw new NotFound('This update');
    const anchor = anchorOf({ kind: 'A', ...action });
    const place = {
      action: answerPath(visit.token, `/${anchor}/updates/${id}/correction`),
      ...{ cancel: `${answerPath(visit.token)}#${anchor}`, back: 'Your answers' },
      formKey: this.forms.keyOf(visit),
    };
    return { action, update, place, fixed: fixedClaim(standing) };
  }
}
