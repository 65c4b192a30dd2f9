import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { Clock } from '../calendar/clock.js';
import { ownerPath } from '../people/owner.rules.js';
import { OwnersQueries } from '../people/owners.queries.js';
import { Allow, KEEPERS, type Role, type Viewer } from '../web/access.js';
import { type FormBody, orFaults, readForm } from '../web/form.js';
import type { FieldError } from '../web/govuk/error-summary.js';
import { IdPipe } from '../web/id.pipe.js';
import { type Answer, formAgain, page, seeOther } from '../web/page.js';
import { Author, type ChangeAuthor, CurrentViewer } from '../web/request-params.decorator.js';
import { ReassignmentForm } from './forms/reassignment.form.js';
import { OpenMattersQueries } from './open-matters.queries.js';
import { ReassignmentsService } from './reassignments.service.js';
import { reassignmentView } from './views/reassignment.view.js';

const TEMPLATE = 'handover/reassignment';

/** Passing on what a post, a team or a contact owes. */
@Controller('people/owners/:id/pass-on')
@Allow(...KEEPERS)
export class ReassignmentsController {
  constructor(
    private readonly owners: OwnersQueries,
    private readonly matters: OpenMattersQueries,
    private readonly reassignments: ReassignmentsService,
    private readonly clock: Clock,
  ) {}

  @Get()
  async ask(
    @Param('id', new IdPipe('Owner')) id: number,
    @CurrentViewer() { role }: Viewer,
  ): Promise<Answer> {
    const facts = await this.factsOf(id, role);
    const form = new ReassignmentForm();
    form.items = facts.open.map(({ action }) => String(action.id));
    return page(TEMPLATE, reassignmentView(facts, form));
  }

  @Post()
  async reassign(
    @Param('id', new IdPipe('Owner')) id: number,
    @Body() body: FormBody,
    @Author() author: ChangeAuthor,
    @CurrentViewer() { role }: Viewer,
  ): Promise<Answer> {
    const facts = await this.factsOf(id, role);
    const read = await readForm(ReassignmentForm, body);
    const form = read.typed;
    const again = (faults: readonly FieldError[]) =>
      formAgain(TEMPLATE, reassignmentView(facts, form, faults));
    if (!read.ok) return again(read.faults);
    const to = facts.others.find((owner) => String(owner.id) === form.to);
    if (!to) return again([{ field: 'to', message: 'Choose who takes them over' }]);
    const ids = form.items.map(Number);
    const passed = await orFaults(() =>
      this.reassignments.reassign(author, id, to.id, ids, form.why || null),
    );
    if (!passed.ok) return again(passed.faults);
    const what = ids.length === 1 ? '1 action' : `${ids.length} actions`;
    return seeOther(ownerPath(id), `${what} passed to ${to.name}`);
  }

  private async factsOf(id: number, role: Role) {
    const today = this.clock.today();
    const owner = await this.owners.byId(id);
    const current = await this.owners.current(today);
    const others = current.filter((other) => other.id !== id);
    return { owner, others, open: await this.matters.of([id], today, role) };
  }
}
