import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { HistoryQueries } from '../../audit/history.queries.js';
import { BodiesQueries } from '../../bodies/bodies.queries.js';
import { ReferencePipe } from '../../items/references/reference.pipe.js';
import type { Reference } from '../../items/references/reference.rules.js';
import { Allow, type Viewer } from '../../web/access.js';
import type { FormBody } from '../../web/form.js';
import { type Answer, formAgain, page, seeOther } from '../../web/page.js';
import { Author, type ChangeAuthor, CurrentViewer } from '../../web/request-params.decorator.js';
import { submitTyped } from '../../web/submit-form.js';
import type { ActionRow } from '../action-row.queries.js';
import { ActionRightsService } from '../rights/action-rights.service.js';
import { actionPath } from '../views/action-words.js';
import { ActionDueTermsService } from './action-due-terms.service.js';
import { readDueTerms } from './decided-terms.form.js';
import { dueTermsFormView, openedTerms } from './due-terms-form.view.js';
import { filledIn, SUGGESTED, suggestionFor, type WrittenDue, writtenDue } from './written-due.view.js';

const TEMPLATE = 'actions/due-terms-form';

/** When an action is due: on a day, at a meeting, again and again. */
@Controller('actions/:reference/due')
@Allow('keep-register')
export class ActionDueTermsController {
  constructor(
    private readonly rights: ActionRightsService,
    private readonly terms: ActionDueTermsService,
    private readonly bodies: BodiesQueries,
    private readonly history: HistoryQueries,
  ) {}

  @Get()
  async ask(
    @Param('reference', new ReferencePipe('A')) reference: Reference,
    @Query('suggested') suggested: unknown,
    @CurrentViewer() viewer: Viewer,
  ): Promise<Answer> {
    const { action } = await this.rights.findFor(viewer, reference, 'mayKeep');
    const bodies = await this.bodies.all();
    const typed = openedTerms(action, bodies, await this.history.lastSeen('action', action.id));
    const suggestion = suggested === SUGGESTED.suggested ? suggestionFor(action) : null;
    const shown = suggestion ? filledIn(typed, suggestion) : typed;
    return page(TEMPLATE, dueTermsFormView(action, bodies, shown, await this.written(action)));
  }

  @Post()
  async decide(
    @Param('reference', new ReferencePipe('A')) reference: Reference,
    @Body() body: FormBody,
    @CurrentViewer() viewer: Viewer,
    @Author() author: ChangeAuthor,
  ): Promise<Answer> {
    const { action } = await this.rights.findFor(viewer, reference, 'mayKeep');
    const bodies = await this.bodies.all();
    const read = await readDueTerms(body, bodies, action.bodyId);
    return submitTyped(read, {
      again: async (typed, faults) =>
        formAgain(TEMPLATE, dueTermsFormView(action, bodies, typed, await this.written(action), faults)),
      act: ({ typed: { form }, terms }) =>
        this.terms.decide(author, { kind: 'A', ...action }, terms, form.reason, form.seen),
      done: () => seeOther(actionPath(action), `It is decided when ${action.reference} is due`),
    });
  }

  private async written(action: ActionRow): Promise<WrittenDue | null> {
    if (action.duePhrase === null) return null;
    const meetings = await this.bodies.meetingsOf(action.bodyId);
    return writtenDue(
      action,
      meetings.map(({ heldOn }) => heldOn),
    );
  }
}
