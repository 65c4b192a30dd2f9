import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { type ActionBefore, ActionRightsService } from '../../actions/rights/action-rights.service.js';
import { actionPath } from '../../actions/views/action-words.js';
import { ReferencePipe } from '../../items/references/reference.pipe.js';
import type { Reference } from '../../items/references/reference.rules.js';
import { readRequest } from '../../requests/request.form.js';
import { RequestsService } from '../../requests/requests.service.js';
import { Allow, type Viewer } from '../../web/access.js';
import type { FormBody } from '../../web/form.js';
import { type Answer, formAgain, page, seeOther } from '../../web/page.js';
import { Author, type ChangeAuthor, CurrentViewer } from '../../web/request-params.decorator.js';
import { submitTyped, withFaults } from '../../web/submit-form.js';
import { ActionRequestForm } from './action-request.form.js';
import { actionRequestFormView } from './action-request-form.view.js';

const TEMPLATE = 'actions/request-form';

/** What an owner who signed in asks about an action, or what democratic services note that an owner asked. */
@Controller('actions/:reference/requests')
@Allow('answer')
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
    const read = await readRequest(ActionRequestForm, body);
    const { askedBy } = read.typed.form;
    const missing =
      isNoted(found) && askedBy === '' ? [{ field: 'askedBy', message: 'Enter who asked' }] : [];
    return submitTyped(withFaults(read, missing), {
      again: (typed, faults) =>
        formAgain(TEMPLATE, actionRequestFormView(action, isNoted(found), typed, faults)),
      act: ({ asked }) =>
        this.requests.ask(
          { by: author, name: isNoted(found) ? askedBy : author.name, address: null },
          { ...asked, item: { kind: 'A', ...action } },
        ),
      done: () => seeOther(actionPath(action), `The request on ${action.reference} is waiting for an answer`),
    });
  }

  private async find(reference: Reference, viewer: Viewer): Promise<ActionBefore> {
    return this.rights.findFor(viewer, reference, 'mayUpdate');
  }
}

/** Whether somebody notes what the owner asked, and does not own it. */
function isNoted({ rights }: ActionBefore): boolean {
  return rights.mayUpdate === 'for-owner';
}
