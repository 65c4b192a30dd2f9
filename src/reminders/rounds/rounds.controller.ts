import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { BodiesQueries } from '../../bodies/bodies.queries.js';
import { Clock } from '../../calendar/clock.js';
import { Allow } from '../../web/access.js';
import type { FormBody } from '../../web/form.js';
import { IdPipe } from '../../web/id.pipe.js';
import { type Answer, formAgain, page, seeOther } from '../../web/page.js';
import { Author, type ChangeAuthor } from '../../web/request-params.decorator.js';
import { submitButton, submitTyped } from '../../web/submit-form.js';
import { RoundForm } from './forms/round.form.js';
import { readRound } from './forms/round-fields.form.js';
import { RoundsQueries } from './rounds.queries.js';
import { RoundsService } from './rounds.service.js';
import { roundView } from './views/round.view.js';
import { ROUNDS_PATH, roundFormView, roundsView } from './views/rounds.view.js';

const FORM = 'reminders/round-form';
const MOST_LISTED = 100;

/** Everybody with something open is asked at once. */
@Controller('reminders/rounds')
@Allow('keep-council-work')
export class RoundsController {
  constructor(
    private readonly queries: RoundsQueries,
    private readonly rounds: RoundsService,
    private readonly bodies: BodiesQueries,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Allow('read-council-work')
  async list(): Promise<Answer> {
    return page('reminders/rounds', roundsView(await this.queries.list(MOST_LISTED), this.clock.today()));
  }

  @Get('new')
  async begin(): Promise<Answer> {
    const bodies = await this.bodies.scrutinising(this.clock.today());
    return page(FORM, roundFormView(bodies, { form: new RoundForm(), deadlineOn: null }));
  }

  @Post('new')
  async ask(@Body() fields: FormBody, @Author() author: ChangeAuthor): Promise<Answer> {
    const today = this.clock.today();
    const bodies = await this.bodies.scrutinising(today);
    return submitTyped(await readRound(fields, bodies), {
      again: (typed, faults) => formAgain(FORM, roundFormView(bodies, typed, faults)),
      act: ({ body, round }) => this.rounds.ask(author, body, round, today),
      done: (id) => seeOther(`${ROUNDS_PATH}/${id}`, 'Everybody with an open item was asked'),
    });
  }

  @Get(':id')
  @Allow('read-council-work')
  async show(@Param('id', new IdPipe('Round')) id: number): Promise<Answer> {
    const round = await this.queries.byId(id);
    return page('reminders/round', roundView(round, await this.queries.items(id), this.clock.today()));
  }

  @Post(':id/nudges')
  async nudge(@Param('id', new IdPipe('Round')) id: number, @Author() author: ChangeAuthor): Promise<Answer> {
    const today = this.clock.today();
    return submitButton({
      again: async (faults) => {
        const view = roundView(await this.queries.byId(id), await this.queries.items(id), today);
        return formAgain('reminders/round', { ...view, faults });
      },
      act: () => this.rounds.nudge(author, id, today),
      done: (asked) =>
        seeOther(
          `${ROUNDS_PATH}/${id}`,
          asked === 0 ? 'There is nobody left to ask today' : `Asked again: ${asked}`,
        ),
    });
  }
}
