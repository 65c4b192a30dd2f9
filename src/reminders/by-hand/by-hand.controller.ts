import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { Clock } from '../../calendar/clock.js';
import { ReferencePipe } from '../../items/references/reference.pipe.js';
import type { Reference } from '../../items/references/reference.rules.js';
import { Allow } from '../../web/access.js';
import { typedDayOf } from '../../web/british-day-field.js';
import { type FormBody, readForm } from '../../web/form.js';
import { type Answer, formAgain, page, seeOther } from '../../web/page.js';
import { Author, type ChangeAuthor } from '../../web/request-params.decorator.js';
import { submitForm, submitTyped } from '../../web/submit-form.js';
import { CallsService } from './calls.service.js';
import { CallForm } from './forms/call.form.js';
import { readCall } from './forms/call-fields.form.js';
import { NudgeForm } from './forms/nudge.form.js';
import { isReached, NudgePlanningService } from './nudge-planning.service.js';
import { NudgesService } from './nudges.service.js';
import { RemindedItemQueries } from './reminded-item.queries.js';
import { callFormView, nudgeFormView } from './views/by-hand-forms.view.js';

const NUDGE = 'reminders/nudge-form';
const CALL = 'reminders/call-form';

/** What a clerk does beside the ladder: asks now, and notes what was said. */
@Controller('reminders/items/:reference')
@Allow('keep-register')
export class ByHandController {
  constructor(
    private readonly items: RemindedItemQueries,
    private readonly planning: NudgePlanningService,
    private readonly nudges: NudgesService,
    private readonly calls: CallsService,
    private readonly clock: Clock,
  ) {}

  @Get('nudges/new')
  async askNudge(@Param('reference', new ReferencePipe()) reference: Reference): Promise<Answer> {
    const item = await this.items.find(reference);
    const nudges = await this.planning.plan(item, this.clock.today());
    const form = new NudgeForm();
    form.to = nudges.filter(isReached).map(({ key }) => key);
    return page(NUDGE, nudgeFormView(item, nudges, form));
  }

  @Post('nudges/new')
  async nudge(
    @Param('reference', new ReferencePipe()) reference: Reference,
    @Body() body: FormBody,
    @Author() author: ChangeAuthor,
  ): Promise<Answer> {
    const item = await this.items.find(reference);
    const today = this.clock.today();
    const nudges = await this.planning.plan(item, today);
    return submitForm(await readForm(NudgeForm, body), {
      again: (form, faults) => formAgain(NUDGE, nudgeFormView(item, nudges, form, faults)),
      act: async (form) => this.nudges.nudge(author, nudges, form, today),
      done: (names) => seeOther(item.remindersPath, askedWords(names)),
    });
  }

  @Get('calls/new')
  async askCall(@Param('reference', new ReferencePipe()) reference: Reference): Promise<Answer> {
    const item = await this.items.find(reference);
    return page(CALL, callFormView(item, { form: new CallForm(), on: typedDayOf(this.clock.today()) }));
  }

  @Post('calls/new')
  async note(
    @Param('reference', new ReferencePipe()) reference: Reference,
    @Body() body: FormBody,
    @Author() author: ChangeAuthor,
  ): Promise<Answer> {
    const item = await this.items.find(reference);
    return submitTyped(await readCall(body), {
      again: (typed, faults) => formAgain(CALL, callFormView(item, typed, faults)),
      act: ({ call }) => this.calls.note(author, item, call),
      done: () => seeOther(item.remindersPath, 'The call was recorded'),
    });
  }
}

const LIST = new Intl.ListFormat('en-GB');

function askedWords(names: readonly string[]): string {
  return `${LIST.format(names)} ${names.length === 1 ? 'was' : 'were'} asked`;
}
