import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { HistoryQueries } from '../../audit/history.queries.js';
import { Clock } from '../../calendar/clock.js';
import { ReferencePipe } from '../../items/references/reference.pipe.js';
import type { Reference } from '../../items/references/reference.rules.js';
import { type OwnerOnDay, OwnersQueries } from '../../people/owners.queries.js';
import { Allow, type Viewer } from '../../web/access.js';
import type { FormBody } from '../../web/form.js';
import { type Answer, formAgain, page, seeOther } from '../../web/page.js';
import { Author, type ChangeAuthor, CurrentViewer } from '../../web/request-params.decorator.js';
import { submitTyped } from '../../web/submit-form.js';
import type { ActionRow } from '../action-row.queries.js';
import { ActionsService } from '../actions.service.js';
import { ActionRightsService } from '../rights/action-rights.service.js';
import { actionPath } from '../views/action-words.js';
import { ActionAmendmentForm } from './action-amendment.form.js';
import { readAmendment } from './action-amendment-fields.form.js';
import { actionAmendmentFormView } from './action-amendment-form.view.js';

const TEMPLATE = 'actions/amendment-form';

/** Putting an action's owner, its question and a missing due date right. */
@Controller('actions/:reference/edit')
@Allow('keep-register')
export class ActionAmendmentsController {
  constructor(
    private readonly rights: ActionRightsService,
    private readonly actions: ActionsService,
    private readonly owners: OwnersQueries,
    private readonly history: HistoryQueries,
    private readonly clock: Clock,
  ) {}

  @Get()
  async ask(
    @Param('reference', new ReferencePipe('A')) reference: Reference,
    @CurrentViewer() viewer: Viewer,
  ): Promise<Answer> {
    const { action } = await this.rights.find(viewer, reference);
    const form = new ActionAmendmentForm();
    form.seen = await this.history.lastSeen('action', action.id);
    form.owner = action.ownerId === null ? '' : String(action.ownerId);
    form.question = action.question ?? '';
    return page(
      TEMPLATE,
      actionAmendmentFormView(action, await this.ownersFor(action), { form, dueOn: null }),
    );
  }

  @Post()
  async amend(
    @Param('reference', new ReferencePipe('A')) reference: Reference,
    @Body() body: FormBody,
    @CurrentViewer() viewer: Viewer,
    @Author() author: ChangeAuthor,
  ): Promise<Answer> {
    const { action } = await this.rights.find(viewer, reference);
    const owners = await this.ownersFor(action);
    return submitTyped(await readAmendment(body, owners), {
      again: (typed, faults) => formAgain(TEMPLATE, actionAmendmentFormView(action, owners, typed, faults)),
      act: ({ typed, amendment }) =>
        this.actions.amend(author, { kind: 'A', ...action }, amendment, typed.form.seen),
      done: () => seeOther(actionPath(action), `${action.reference} was changed`),
    });
  }

  /** Those of today, and the present owner even where it has been retired. */
  private async ownersFor({ ownerId }: ActionRow): Promise<OwnerOnDay[]> {
    const today = this.clock.today();
    const current = await this.owners.current(today);
    if (ownerId === null || current.some(({ id }) => id === ownerId)) return current;
    return [...(await this.owners.byIds([ownerId], today)), ...current];
  }
}
