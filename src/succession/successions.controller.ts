import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { bodyPath } from '../bodies/body-path.js';
import type { CalendarDay } from '../calendar/calendar-day.js';
import { Clock } from '../calendar/clock.js';
import { Allow, KEEPERS } from '../web/access.js';
import { readDay } from '../web/british-day-field.js';
import { type FormBody, orFaults } from '../web/form.js';
import { type Answer, formAgain, page, seeOther } from '../web/page.js';
import { Author, type ChangeAuthor } from '../web/request-params.decorator.js';
import { SuccessionForm } from './forms/succession.form.js';
import { type ReadSuccession, readSuccession } from './forms/succession-fields.form.js';
import { type SuccessionFault, successionFault } from './succession.rules.js';
import { type SuccessionFacts, SuccessionFinderService } from './succession-finder.service.js';
import type { SuccessionPlan } from './succession-plan.js';
import { SuccessionsService } from './successions.service.js';
import { successionView } from './views/succession.view.js';
import { successionCheckView } from './views/succession-check.view.js';

const FORM = 'succession/form';

/** Another body takes the place of this one: who, a look at what passes to whom, and the deed. */
@Controller('bodies/:code/succession')
@Allow(...KEEPERS)
export class SuccessionsController {
  constructor(
    private readonly finder: SuccessionFinderService,
    private readonly successions: SuccessionsService,
    private readonly clock: Clock,
  ) {}

  @Get()
  async ask(@Param('code') code: string): Promise<Answer> {
    const facts = await this.finder.factsOf(code, this.clock.today(), null);
    const form = new SuccessionForm();
    form.seen = String(facts.seen);
    return page(FORM, successionView(facts, { form, fromOn: null }));
  }

  @Post('check')
  async check(@Param('code') code: string, @Body() body: FormBody): Promise<Answer> {
    const { facts, read } = await this.read(code, body);
    if (!read.ok) return formAgain(FORM, successionView(facts, read.typed, read.faults));
    if (body.change === 'yes') return page(FORM, successionView(facts, read.typed));
    const fault = plannedFault(facts, read.plan, this.clock.today());
    if (fault) return formAgain(FORM, successionView(facts, read.typed, [fault]));
    return page('succession/check', successionCheckView(facts, read.plan, read.typed));
  }

  @Post()
  async succeed(
    @Param('code') code: string,
    @Body() body: FormBody,
    @Author() author: ChangeAuthor,
  ): Promise<Answer> {
    const { facts, read } = await this.read(code, body);
    if (!read.ok) return formAgain(FORM, successionView(facts, read.typed, read.faults));
    const { plan, typed } = read;
    const done = await orFaults(() => this.successions.succeed(author, plan, Number(typed.form.seen)));
    if (!done.ok) return formAgain(FORM, successionView(facts, typed, done.faults));
    const what = done.value === 1 ? '1 matter' : `${done.value} matters`;
    return seeOther(bodyPath(facts.body.code), `${what} passed on`);
  }

  private async read(
    code: string,
    body: FormBody,
  ): Promise<{ facts: SuccessionFacts; read: ReadSuccession }> {
    const { day } = readDay(body, 'fromOn', 'First day');
    const facts = await this.finder.factsOf(code, this.clock.today(), day);
    return { facts, read: await readSuccession(body, facts.body, facts.others, facts.items) };
  }
}

/** What the deed would refuse, told before it. */
function plannedFault(
  { body, all }: SuccessionFacts,
  { manner, successors, fromOn }: SuccessionPlan,
  today: CalendarDay,
): SuccessionFault | null {
  const ending = all.find(({ id }) => id === body.id);
  if (!ending) return null;
  const bodies = successors.flatMap((choice) => {
    if (choice.kind === 'known') return all.find(({ id }) => id === choice.id) ?? [];
    return { id: 0, name: choice.name, existsFrom: fromOn, existsUntil: null, successorId: null };
  });
  return successionFault(ending, manner, bodies, fromOn, today, all);
}
