import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { bodyPath } from '../bodies/body-path.js';
import type { CalendarDay } from '../calendar/calendar-day.js';
import { Clock } from '../calendar/clock.js';
import { Allow } from '../web/access.js';
import { readDay } from '../web/british-day-field.js';
import { Refused } from '../web/errors.js';
import type { FormBody } from '../web/form.js';
import { plural } from '../web/helpers/plural.helper.js';
import { type Answer, formAgain, page, seeOther } from '../web/page.js';
import { Author, type ChangeAuthor } from '../web/request-params.decorator.js';
import { submitTyped } from '../web/submit-form.js';
import { SuccessionForm } from './forms/succession.form.js';
import { type ReadSuccession, readSuccession } from './forms/succession-fields.form.js';
import { successionFault } from './succession.rules.js';
import { type SuccessionFacts, SuccessionFinderService } from './succession-finder.service.js';
import type { SuccessionPlan } from './succession-plan.js';
import { SuccessionsService } from './successions.service.js';
import { successionView } from './views/succession.view.js';
import { successionCheckView } from './views/succession-check.view.js';

const FORM = 'succession/form';

/** Another body takes the place of this one: who, a look at what passes to whom, and the deed. */
@Controller('bodies/:code/succession')
@Allow('keep-council-work')
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
    if (read.ok && body.change === 'yes') return page(FORM, successionView(facts, read.typed));
    return submitTyped(read, {
      again: (typed, faults) => formAgain(FORM, successionView(facts, typed, faults)),
      act: ({ plan, typed }) => {
        requirePlannable(facts, plan, this.clock.today());
        return successionCheckView(facts, plan, typed);
      },
      done: (view) => page('succession/check', view),
    });
  }

  @Post()
  async succeed(
    @Param('code') code: string,
    @Body() body: FormBody,
    @Author() author: ChangeAuthor,
  ): Promise<Answer> {
    const { facts, read } = await this.read(code, body);
    return submitTyped(read, {
      again: (typed, faults) => formAgain(FORM, successionView(facts, typed, faults)),
      act: ({ plan, typed }) => this.successions.succeed(author, plan, Number(typed.form.seen)),
      done: (count) => seeOther(bodyPath(facts.body.code), `${plural(count, 'matter', 'matters')} passed on`),
    });
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

/** Refuses beforehand what the deed would refuse. @throws Refused */
function requirePlannable(
  { body, all }: SuccessionFacts,
  { manner, successors, fromOn }: SuccessionPlan,
  today: CalendarDay,
): void {
  const ending = all.find(({ id }) => id === body.id);
  if (!ending) return;
  const bodies = successors.flatMap((choice) => {
    if (choice.kind === 'known') return all.find(({ id }) => id === choice.id) ?? [];
    return { id: 0, name: choice.name, existsFrom: fromOn, existsUntil: null, successorId: null };
  });
  const fault = successionFault(ending, manner, bodies, fromOn, today, all);
  if (fault) throw new Refused([fault]);
}
