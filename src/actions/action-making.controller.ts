import { Body, Controller, Get, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { BodiesQueries } from '../bodies/bodies.queries.js';
import { Clock } from '../calendar/clock.js';
import { OwnersQueries } from '../people/owners.queries.js';
import { parseReference, pathOfReference } from '../recommendations/reference.rules.js';
import { Allow, KEEPERS } from '../web/access.js';
import { readDay } from '../web/british-day-field.js';
import { byOf } from '../web/by.js';
import { type FormBody, readForm } from '../web/form.js';
import type { FieldError } from '../web/govuk/error-summary.js';
import { type Answer, formAgain, page, seeOther } from '../web/page.js';
import { ActionsService } from './actions.service.js';
import { formFaults } from './forms/form-faults.js';
import { NewActionForm } from './forms/new-action.form.js';
import { type ActionParties, newActionView } from './views/new-action.view.js';

/** Actions that come from no document. */
@Controller('actions/new')
@Allow(...KEEPERS)
export class ActionMakingController {
  constructor(
    private readonly actions: ActionsService,
    private readonly bodies: BodiesQueries,
    private readonly owners: OwnersQueries,
    private readonly clock: Clock,
  ) {}

  @Get()
  async ask(): Promise<Answer> {
    return page('actions/new', newActionView(await this.parties(), new NewActionForm(), null));
  }

  @Post()
  async make(@Body() body: FormBody, @Req() request: FastifyRequest): Promise<Answer> {
    const parties = await this.parties();
    const dueOn = readDay(body, 'dueOn', 'Due date', true);
    const read = await readForm(NewActionForm, body);
    const form = read.ok ? read.form : read.typed;
    const watching = parties.bodies.find(({ code }) => code === form.body);
    const owner = parties.owners.find(({ id }) => String(id) === form.owner);
    const unknown: FieldError[] = [];
    if (!watching) unknown.push({ field: 'body', message: 'Choose the body that watches it' });
    if (form.owner && !owner) unknown.push({ field: 'owner', message: 'Choose an owner from the list' });
    const faults = formFaults(read.ok ? [] : read.faults, unknown, dueOn.faults);
    if (!watching || !form.origin || faults.length > 0) {
      return formAgain('actions/new', newActionView(parties, form, dueOn.typed, faults));
    }
    const { text, origin, cadence } = form;
    const reference = await this.actions.addByHand(byOf(request), {
      text,
      origin,
      bodyId: watching.id,
      ownerId: owner?.id ?? null,
      dueOn: dueOn.day,
      cadence: origin === 'duty' ? cadence || null : null,
    });
    return seeOther(pathTo(reference), `${reference} was made`);
  }

  private async parties(): Promise<ActionParties> {
    const [bodies, owners] = await Promise.all([
      this.bodies.scrutinising(),
      this.owners.current(this.clock.today()),
    ]);
    return { bodies, owners };
  }
}

function pathTo(reference: string): string {
  const parsed = parseReference(reference);
  return parsed ? pathOfReference(parsed) : '/actions';
}
