import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { BodiesQueries } from '../../bodies/bodies.queries.js';
import { Clock } from '../../calendar/clock.js';
import { Allow, KEEPERS } from '../../web/access.js';
import { readDay } from '../../web/british-day-field.js';
import { Refused } from '../../web/errors.js';
import { type FormBody, orFaults, readForm } from '../../web/form.js';
import { IdPipe } from '../../web/id.pipe.js';
import { type Answer, formAgain, page, seeOther } from '../../web/page.js';
import { Author, type ChangeAuthor } from '../../web/request-params.decorator.js';
import { submitTyped, type TypedReading, withFaults } from '../../web/submit-form.js';
import { RoundForm } from './forms/round.form.js';
import { RoundsQueries } from './rounds.queries.js';
import { RoundsService } from './rounds.service.js';
import { roundView } from './views/round.view.js';
import { ROUNDS_PATH, roundFormView, roundsView } from './views/rounds.view.js';

const FORM = 'reminders/round-form';
const MOST_LISTED = 100;

/** Everybody with something open is asked at once. */
@Controller('reminders/rounds')
@Allow(...KEEPERS)
export class RoundsController {
  constructor(
    private readonly queries: RoundsQueries,
    private readonly rounds: RoundsService,
    private readonly bodies: BodiesQueries,
    private readonly clock: Clock,
  ) {}

  @Get()
  async list(): Promise<Answer> {
    return page('reminders/rounds', roundsView(await this.queries.list(MOST_LISTED), this.clock.today()));
  }

  @Get('new')
  async begin(): Promise<Answer> {
    const bodies = await this.bodies.scrutinising(this.clock.today());
    return page(FORM, roundFormView(bodies, new RoundForm(), null));
  }

  @Post('new')
  async ask(@Body() body: FormBody, @Author() author: ChangeAuthor): Promise<Answer> {
    const today = this.clock.today();
    const bodies = await this.bodies.scrutinising(today);
    const { day, typed, faults } = readDay(body, 'deadlineOn', 'Deadline of the papers');
    const read = await readForm(RoundForm, body);
    const reading: TypedReading<RoundForm, { form: RoundForm }> = read.ok
      ? { ok: true, typed: read.form, form: read.form }
      : read;
    return submitTyped(withFaults(reading, faults), {
      again: (form, wrong) => formAgain(FORM, roundFormView(bodies, form, typed, wrong)),
      act: async ({ form }) => {
        const asked = bodies.find(({ code }) => code === form.body);
        if (!asked) throw Refused.at('body', 'Select the body');
        if (!day) throw Refused.at('deadlineOn', 'Enter the deadline of the papers');
        return this.rounds.ask(author, asked, { deadlineOn: day, words: form.words || null }, today);
      },
      done: (id) => seeOther(`${ROUNDS_PATH}/${id}`, 'Everybody with something open was asked'),
    });
  }

  @Get(':id')
  async show(@Param('id', new IdPipe('Round')) id: number): Promise<Answer> {
    const round = await this.queries.byId(id);
    return page('reminders/round', roundView(round, await this.queries.items(id), this.clock.today()));
  }

  @Post(':id/nudges')
  async nudge(@Param('id', new IdPipe('Round')) id: number, @Author() author: ChangeAuthor): Promise<Answer> {
    const today = this.clock.today();
    const nudged = await orFaults(() => this.rounds.nudge(author, id, today));
    if (nudged.ok) {
      const { value } = nudged;
      const words = value === 0 ? 'Nobody is left to ask today' : `Asked again: ${value}`;
      return seeOther(`${ROUNDS_PATH}/${id}`, words);
    }
    const round = await this.queries.byId(id);
    const view = roundView(round, await this.queries.items(id), today);
    return formAgain('reminders/round', { ...view, faults: nudged.faults });
  }
}
