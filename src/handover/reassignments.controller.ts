import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { Clock } from '../calendar/clock.js';
import { ownerPath } from '../people/owner.rules.js';
import { OwnersQueries } from '../people/owners.queries.js';
import { Allow, type Viewer } from '../web/access.js';
import type { FormBody } from '../web/form.js';
import { plural } from '../web/helpers/plural.helper.js';
import { IdPipe } from '../web/id.pipe.js';
import { type Answer, formAgain, page, seeOther } from '../web/page.js';
import type { Asker } from '../web/permissions.rules.js';
import { Author, type ChangeAuthor, CurrentViewer } from '../web/request-params.decorator.js';
import { submitTyped } from '../web/submit-form.js';
import { ReassignmentForm } from './forms/reassignment.form.js';
import { readReassignment } from './forms/reassignment-fields.form.js';
import { OpenMattersQueries } from './open-matters.queries.js';
import { ReassignmentsService } from './reassignments.service.js';
import { nothingOpenView, reassignmentView } from './views/reassignment.view.js';

const TEMPLATE = 'handover/reassignment';

/** Passing on what a post, a team or a contact owes. */
@Controller('people/owners/:id/pass-on')
@Allow('keep-council-work')
export class ReassignmentsController {
  constructor(
    private readonly owners: OwnersQueries,
    private readonly matters: OpenMattersQueries,
    private readonly reassignments: ReassignmentsService,
    private readonly clock: Clock,
  ) {}

  @Get()
  async ask(@Param('id', new IdPipe('Owner')) id: number, @CurrentViewer() asker: Viewer): Promise<Answer> {
    const facts = await this.factsOf(id, asker);
    if (facts.open.length === 0) return page('handover/nothing-open', nothingOpenView(facts.owner));
    const form = new ReassignmentForm();
    form.items = facts.open.map(({ action }) => String(action.id));
    return page(TEMPLATE, reassignmentView(facts, form));
  }

  @Post()
  async reassign(
    @Param('id', new IdPipe('Owner')) id: number,
    @Body() body: FormBody,
    @Author() author: ChangeAuthor,
    @CurrentViewer() asker: Viewer,
  ): Promise<Answer> {
    const facts = await this.factsOf(id, asker);
    return submitTyped(await readReassignment(body, facts.others), {
      again: (typed, faults) => formAgain(TEMPLATE, reassignmentView(facts, typed, faults)),
      act: ({ to, actionIds, why }) => this.reassignments.reassign(author, id, to.id, actionIds, why),
      done: (_, { to, actionIds }) =>
        seeOther(ownerPath(id), `${plural(actionIds.length, 'action', 'actions')} passed to ${to.name}`),
    });
  }

  private async factsOf(id: number, asker: Asker) {
    const today = this.clock.today();
    const owner = await this.owners.byId(id);
    const current = await this.owners.current(today);
    const others = current.filter((other) => other.id !== id);
    return { owner, others, open: await this.matters.of([id], today, asker) };
  }
}
