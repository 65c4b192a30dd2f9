import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { HistoryQueries } from '../../audit/history.queries.js';
import { Allow, KEEPERS, type Viewer } from '../../web/access.js';
import { readDay } from '../../web/british-day-field.js';
import { type FormBody, orFaults, readForm } from '../../web/form.js';
import { formFaults } from '../../web/form-faults.js';
import type { FieldError } from '../../web/govuk/error-summary.js';
import { type Answer, formAgain, page, seeOther } from '../../web/page.js';
import { Author, type ChangeAuthor, CurrentViewer } from '../../web/request-params.decorator.js';
import { ActionRightsService } from '../rights/action-rights.service.js';
import { actionPath } from '../views/action-words.js';
import { ActionExtensionForm } from './action-extension.form.js';
import { actionExtensionFormView } from './action-extension-form.view.js';
import { ActionExtensionsService } from './action-extensions.service.js';

const TEMPLATE = 'actions/extension-form';

/** Later due dates. */
@Controller('actions/:reference/extensions')
@Allow(...KEEPERS)
export class ActionExtensionsController {
  constructor(
    private readonly rights: ActionRightsService,
    private readonly extensions: ActionExtensionsService,
    private readonly history: HistoryQueries,
  ) {}

  @Get('new')
  async ask(@Param('reference') reference: string, @CurrentViewer() viewer: Viewer): Promise<Answer> {
    const { action } = await this.rights.findFor(viewer, reference, 'mayKeep');
    const form = new ActionExtensionForm();
    form.seen = await this.history.lastSeen('action', action.id);
    return page(TEMPLATE, actionExtensionFormView(action, { form, newDueOn: null, agreedOn: null }));
  }

  @Post('new')
  async extend(
    @Param('reference') reference: string,
    @Body() body: FormBody,
    @CurrentViewer() viewer: Viewer,
    @Author() author: ChangeAuthor,
  ): Promise<Answer> {
    const { action } = await this.rights.findFor(viewer, reference, 'mayKeep');
    const newDueOn = readDay(body, 'newDueOn', 'New due date');
    const agreedOn = readDay(body, 'agreedOn', 'Date it was agreed');
    const read = await readForm(ActionExtensionForm, body);
    const form = read.ok ? read.form : read.typed;
    const again = (faults: readonly FieldError[]) => {
      const typed = { form, newDueOn: newDueOn.typed, agreedOn: agreedOn.typed };
      return formAgain(TEMPLATE, actionExtensionFormView(action, typed, faults));
    };
    const faults = formFaults(newDueOn.faults, read.ok ? [] : read.faults, agreedOn.faults);
    if (!newDueOn.day || !agreedOn.day || faults.length > 0) return again(faults);
    const { askedBy, agreedBy, reason } = form;
    const extension = { newDueOn: newDueOn.day, agreedOn: agreedOn.day, askedBy, agreedBy, reason };
    const extended = await orFaults(() =>
      this.extensions.extend(author, { kind: 'A', ...action }, extension, form.seen),
    );
    if (!extended.ok) return again(extended.faults);
    return seeOther(actionPath(action), `The due date of ${action.reference} was extended`);
  }
}
