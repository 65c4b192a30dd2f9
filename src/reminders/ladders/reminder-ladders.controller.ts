import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { HistoryQueries } from '../../audit/history.queries.js';
import { BodiesQueries } from '../../bodies/bodies.queries.js';
import { bankHolidaysAround } from '../../calendar/bank-holidays.js';
import { addDays } from '../../calendar/calendar-day.js';
import { Clock } from '../../calendar/clock.js';
import { WorkingCalendar } from '../../calendar/working-calendar.js';
import { Allow, type Viewer } from '../../web/access.js';
import type { FormBody } from '../../web/form.js';
import type { FieldError } from '../../web/govuk/error-summary.js';
import { type Answer, formAgain, page, seeOther } from '../../web/page.js';
import { may } from '../../web/permissions.rules.js';
import { Author, type ChangeAuthor, CurrentViewer } from '../../web/request-params.decorator.js';
import { submitButton, submitTyped } from '../../web/submit-form.js';
import { readLadder, type TypedLadder, typedLadderOf } from './forms/ladder.form.js';
import { ladderPreview } from './ladder-preview.rules.js';
import type { Ladder } from './reminder-ladder.rules.js';
import { ReminderLaddersQueries } from './reminder-ladders.queries.js';
import {
  LADDER_SUBJECT,
  LADDERS_PATH,
  type LadderHolder,
  ReminderLaddersService,
} from './reminder-ladders.service.js';
import { ladderFormView } from './views/ladder-form.view.js';
import { laddersView } from './views/ladders.view.js';

const TEMPLATE = 'reminders/ladder-form';
/** A sample is due so many working days from now. */
const SAMPLE_DAYS = 20;

/** When owners are written to: seen by those who keep the register, set by an administrator. */
@Controller('reminders/ladders')
@Allow('set-council')
export class ReminderLaddersController {
  constructor(
    private readonly queries: ReminderLaddersQueries,
    private readonly ladders: ReminderLaddersService,
    private readonly bodies: BodiesQueries,
    private readonly history: HistoryQueries,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Allow('read-council-work')
  async list(@CurrentViewer() asker: Viewer): Promise<Answer> {
    const bodies = await this.bodies.scrutinising(this.clock.today());
    return page(
      'reminders/ladders',
      laddersView(bodies, await this.queries.all(), may(asker, 'set-council')),
    );
  }

  @Get(':code')
  async ask(@Param('code') code: string): Promise<Answer> {
    const { holder, isOwn, ladder } = await this.find(code);
    const seen = await this.history.lastSeen(LADDER_SUBJECT, holder.bodyId ?? 0);
    const preview = { ...this.previewOf(ladder), isAsked: false };
    return page(
      TEMPLATE,
      ladderFormView({ holder: holder.name, code, isOwn, preview }, typedLadderOf(ladder, seen)),
    );
  }

  @Post(':code')
  async set(
    @Param('code') code: string,
    @Body() body: FormBody,
    @Author() author: ChangeAuthor,
  ): Promise<Answer> {
    const found = await this.find(code);
    const { holder, isOwn } = found;
    const read = readLadder(body);
    const preview = read.ok ? { ...this.previewOf(read.ladder), isAsked: true } : null;
    const viewOf = (typed: TypedLadder, faults: readonly FieldError[] = []) =>
      ladderFormView({ holder: holder.name, code, isOwn, preview }, typed, faults);
    if (read.ok && body.button === 'preview') return page(TEMPLATE, viewOf(read.typed));
    if (body.button === 'reset') {
      return submitButton({
        again: (faults) => formAgain(TEMPLATE, viewOf(read.typed, faults)),
        act: () => this.ladders.reset(author, holder, found.ladder, Number(read.typed.seen)),
        done: () => seeOther(LADDERS_PATH, `${holder.name}: its own schedule was removed`),
      });
    }
    return submitTyped(read, {
      again: (typed, faults) => formAgain(TEMPLATE, viewOf(typed, faults)),
      act: ({ ladder, typed: { seen } }) =>
        this.ladders.set(author, holder, found.ladder, ladder, Number(seen)),
      done: () => seeOther(LADDERS_PATH, `${holder.name}: the schedule was saved`),
    });
  }

  private async find(code: string): Promise<{ holder: LadderHolder; isOwn: boolean; ladder: Ladder }> {
    const ladders = await this.queries.all();
    if (code === 'council') {
      const holder = { bodyId: null, name: 'Every body without its own' };
      return { holder, isOwn: ladders.isCouncilSet, ladder: ladders.council };
    }
    const { id, name } = await this.bodies.byCode(code);
    const own = ladders.ofBodies.get(id);
    return { holder: { bodyId: id, name }, isOwn: own !== undefined, ladder: own ?? ladders.council };
  }

  private previewOf(ladder: Ladder) {
    const today = this.clock.today();
    const calendar = new WorkingCalendar(today, addDays(today, 300), bankHolidaysAround(today));
    const dueOn = calendar.add(today, SAMPLE_DAYS);
    return { dueOn, steps: ladderPreview(ladder, dueOn, calendar) };
  }
}
