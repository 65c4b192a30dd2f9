import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { HistoryQueries } from '../../audit/history.queries.js';
import { ReferencePipe } from '../../items/references/reference.pipe.js';
import type { Reference } from '../../items/references/reference.rules.js';
import { Allow, type Viewer } from '../../web/access.js';
import type { FormBody } from '../../web/form.js';
import { type Answer, formAgain, page, seeOther } from '../../web/page.js';
import { Author, type ChangeAuthor, CurrentViewer } from '../../web/request-params.decorator.js';
import { submitTyped } from '../../web/submit-form.js';
import { ActionRightsService } from '../rights/action-rights.service.js';
import { actionPath } from '../views/action-words.js';
import { ActionExtensionForm } from './action-extension.form.js';
import { readExtension } from './action-extension-fields.form.js';
import { actionExtensionFormView } from './action-extension-form.view.js';
import { ActionExtensionsService } from './action-extensions.service.js';

const TEMPLATE = 'actions/extension-form';

/** Later due dates. */
@Controller('actions/:reference/extensions')
@Allow('keep-register')
export class ActionExtensionsController {
  constructor(
    private readonly rights: ActionRightsService,
    private readonly extensions: ActionExtensionsService,
    private readonly history: HistoryQueries,
  ) {}

  @Get('new')
  async ask(
    @Param('reference', new ReferencePipe('A')) reference: Reference,
    @CurrentViewer() viewer: Viewer,
  ): Promise<Answer> {
    const { action } = await this.rights.findFor(viewer, reference, 'mayKeep');
    const form = new ActionExtensionForm();
    form.seen = await this.history.lastSeen('action', action.id);
    return page(TEMPLATE, actionExtensionFormView(action, { form, newDueOn: null, agreedOn: null }));
  }

  @Post('new')
  async extend(
    @Param('reference', new ReferencePipe('A')) reference: Reference,
    @Body() body: FormBody,
    @CurrentViewer() viewer: Viewer,
    @Author() author: ChangeAuthor,
  ): Promise<Answer> {
    const { action } = await this.rights.findFor(viewer, reference, 'mayKeep');
    return submitTyped(await readExtension(body), {
      again: (typed, faults) => formAgain(TEMPLATE, actionExtensionFormView(action, typed, faults)),
      act: ({ typed: { form }, agreed, newDueOn }) => {
        const named = { kind: 'A', ...action } as const;
        return newDueOn === null
          ? this.extensions.extendToNextMeeting(author, named, agreed, form.seen)
          : this.extensions.extend(author, named, { ...agreed, newDueOn }, form.seen);
      },
      done: () => seeOther(actionPath(action), `The due date of ${action.reference} was extended`),
    });
  }
}
