import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { type ActionBefore, ActionRightsService } from '../../actions/rights/action-rights.service.js';
import { actionPath } from '../../actions/views/action-words.js';
import { ReferencePipe } from '../../items/references/reference.pipe.js';
import type { Reference } from '../../items/references/reference.rules.js';
import { RequestsService } from '../../requests/requests.service.js';
import { Allow, INSIDERS, type Viewer } from '../../web/access.js';
import { readDay } from '../../web/british-day-field.js';
import { type FormBody, orFaults, readForm } from '../../web/form.js';
import { formFaults } from '../../web/form-faults.js';
import type { FieldError } from '../../web/govuk/error-summary.js';
import { type Answer, formAgain, page, seeOther } from '../../web/page.js';
import { Author, type ChangeAuthor, CurrentViewer } from '../../web/request-params.decorator.js';
import { ActionRequestForm } from './action-request.form.js';
import { actionRequestFormView } from './action-request-form.view.js';

const TEMPLATE = 'actions/request-form';

/** What an owner who signed in asks about an action, or what democratic services note that an owner asked. */
@Controller('actions/:reference/requests')
@Allow(...INSIDERS)
export class ActionRequestsController {
  constructor(
    private readonly rights: ActionRightsService,
    private readonly requests: RequestsService,
  ) {}

  @Get('new')
  async form(
    @Param('reference', new ReferencePipe('A')) reference: Reference,
    @CurrentViewer() viewer: Viewer,
  ): Promise<Answer> {
    const found = await this.find(reference, viewer);
    return page(TEMPLATE, actionRequestFormView(found.action, isNoted(found), null));
  }

  @Post('new')
  async ask(
    @Param('reference', new ReferencePipe('A')) reference: Reference,
    @Body() body: FormBody,
    @CurrentViewer() viewer: Viewer,
    @Author() author: ChangeAuthor,
  ): Promise<Answer> {
    const found = await this.find(reference, viewer);
    const { action } = found;
    const read = await readForm(ActionRequestForm, body);
    const form = read.ok ? read.form : read.typed;
    const { kind, reason, whose, askedBy } = form;
    const untilOn = readDay(body, 'untilOn', 'New due date', kind !== 'more-time');
    const again = (faults: readonly FieldError[]): Answer => {
      const typed = { form, untilOn: untilOn.typed };
      return formAgain(TEMPLATE, actionRequestFormView(action, isNoted(found), typed, faults));
    };
    const missing =
      isNoted(found) && askedBy === '' ? [{ field: 'askedBy', message: 'Enter who asked' }] : [];
    const faults = formFaults(read.ok ? [] : read.faults, untilOn.faults, missing);
    if (kind === '' || faults.length > 0) return again(faults);
    const item = { kind: 'A' as const, ...action };
    const asked = await orFaults(() =>
      this.requests.ask(
        { by: author, name: isNoted(found) ? askedBy : author.name, address: null },
        {
          ...{ kind, reason, whose: whose || null, untilOn: kind === 'more-time' ? untilOn.day : null },
          item: { ...item, id: action.id, ownerId: action.ownerId },
        },
      ),
    );
    if (!asked.ok) return again(asked.faults);
    return seeOther(actionPath(action), `The request on ${action.reference} waits for an answer`);
  }

  private async find(reference: Reference, viewer: Viewer): Promise<ActionBefore> {
    return this.rights.findFor(viewer, reference, 'mayUpdate');
  }
}

/** Whether somebody notes what the owner asked, and does not own it. */
function isNoted({ rights }: ActionBefore): boolean {
  return rights.mayUpdate === 'for-owner';
}
