import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { HistoryQueries } from '../../audit/history.queries.js';
import { BodiesQueries } from '../../bodies/bodies.queries.js';
import { Allow, KEEPERS, type Viewer } from '../../web/access.js';
import { readDay } from '../../web/british-day-field.js';
import { type FormBody, orFaults, readForm } from '../../web/form.js';
import { formFaults } from '../../web/form-faults.js';
import type { FieldError } from '../../web/govuk/error-summary.js';
import { type Answer, formAgain, page, seeOther } from '../../web/page.js';
import { Author, type ChangeAuthor, CurrentViewer } from '../../web/request-params.decorator.js';
import { ActionRightsService } from '../rights/action-rights.service.js';
import { actionPath } from '../views/action-words.js';
import { ActionDueTermsService } from './action-due-terms.service.js';
import { DueTermsForm } from './due-terms.form.js';
import { chosenTerms } from './due-terms-fields.form.js';
import { dueTermsFormView, openedTerms } from './due-terms-form.view.js';

const TEMPLATE = 'actions/due-terms-form';

/** When an action is due: on a day, at a meeting, again and again. */
@Controller('actions/:reference/due')
@Allow(...KEEPERS)
export class ActionDueTermsController {
  constructor(
    private readonly rights: ActionRightsService,
    private readonly terms: ActionDueTermsService,
    private readonly bodies: BodiesQueries,
    private readonly history: HistoryQueries,
  ) {}

  @Get()
  async ask(@Param('reference') reference: string, @CurrentViewer() viewer: Viewer): Promise<Answer> {
    const { action } = await this.rights.findFor(viewer, reference, 'mayKeep');
    const bodies = await this.bodies.all();
    const typed = openedTerms(action, bodies, await this.history.lastSeen('action', action.id));
    return page(TEMPLATE, dueTermsFormView(action, bodies, typed));
  }

  @Post()
  async decide(
    @Param('reference') reference: string,
    @Body() body: FormBody,
    @CurrentViewer() viewer: Viewer,
    @Author() author: ChangeAuthor,
  ): Promise<Answer> {
    const { action } = await this.rights.findFor(viewer, reference, 'mayKeep');
    const bodies = await this.bodies.all();
    const dueOn = readDay(body, 'dueOn', 'The day', true);
    const endsOn = readDay(body, 'endsOn', 'The end', true);
    const read = await readForm(DueTermsForm, body);
    const form = read.ok ? read.form : read.typed;
    const again = (faults: readonly FieldError[]) => {
      const typed = { form, dueOn: dueOn.typed, endsOn: endsOn.typed };
      return formAgain(TEMPLATE, dueTermsFormView(action, bodies, typed, faults));
    };
    const { kind, dueBody, nth } = form;
    const cadence = kind === 'duty' ? form.cadence : '';
    const days = { dueOn: dueOn.day, endsOn: endsOn.day };
    const chosen = chosenTerms({ cadence, dueBody, nth }, days, kind === 'meeting', bodies, action.bodyId);
    const faults = formFaults(read.ok ? [] : read.faults, dueOn.faults, endsOn.faults, chosen.faults);
    if (faults.length > 0) return again(faults);
    const decided = await orFaults(() =>
      this.terms.decide(author, { kind: 'A', ...action }, chosen.terms, form.reason, form.seen),
    );
    if (!decided.ok) return again(decided.faults);
    return seeOther(actionPath(action), `It is decided when ${action.reference} is due`);
  }
}
