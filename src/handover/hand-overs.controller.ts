import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { Clock } from '../calendar/clock.js';
import { personPath } from '../people/owner.rules.js';
import { Allow, type Viewer } from '../web/access.js';
import type { FormBody } from '../web/form.js';
import { IdPipe } from '../web/id.pipe.js';
import { type Answer, formAgain, page, seeOther } from '../web/page.js';
import type { Asker } from '../web/permissions.rules.js';
import { Author, type ChangeAuthor, CurrentViewer } from '../web/request-params.decorator.js';
import { submitTyped } from '../web/submit-form.js';
import { readHandOver } from './forms/hand-over.form.js';
import { fieldsOf, untyped } from './forms/hand-over-fields.form.js';
import { HandOverFinderService } from './hand-over-finder.service.js';
import { HandOversService } from './hand-overs.service.js';
import { handOverView } from './views/hand-over.view.js';
import { handOverCheckView } from './views/hand-over-check.view.js';

const FORM = 'handover/form';

/** Somebody leaves: what is open, who follows, a look at what will happen, and the deed. */
@Controller('people/person/:id/hand-over')
@Allow('keep-council-work')
export class HandOversController {
  constructor(
    private readonly finder: HandOverFinderService,
    private readonly handOvers: HandOversService,
    private readonly clock: Clock,
  ) {}

  @Get()
  async ask(@Param('id', new IdPipe('Person')) id: number, @CurrentViewer() asker: Viewer): Promise<Answer> {
    const facts = await this.finder.factsOf(id, this.clock.today(), asker);
    if (facts.person.leftOn !== null) return seeOther(`${personPath(id)}/hand-over/sheet`);
    return page(FORM, handOverView(facts, untyped(facts.held, facts.lastEntry)));
  }

  @Post('check')
  async check(
    @Param('id', new IdPipe('Person')) id: number,
    @Body() body: FormBody,
    @CurrentViewer() asker: Viewer,
  ): Promise<Answer> {
    const { facts, read } = await this.read(id, body, asker);
    if (read.ok && body.change === 'yes') return page(FORM, handOverView(facts, read.typed));
    return submitTyped(read, {
      again: (typed, faults) => formAgain(FORM, handOverView(facts, typed, faults)),
      act: ({ plan, typed }) => handOverCheckView(facts, plan, fieldsOf(typed)),
      done: (view) => page('handover/check', view),
    });
  }

  @Post()
  async handOver(
    @Param('id', new IdPipe('Person')) id: number,
    @Body() body: FormBody,
    @Author() author: ChangeAuthor,
    @CurrentViewer() asker: Viewer,
  ): Promise<Answer> {
    const { facts, read } = await this.read(id, body, asker);
    return submitTyped(read, {
      again: (typed, faults) => formAgain(FORM, handOverView(facts, typed, faults)),
      act: ({ plan, typed }) => this.handOvers.handOver(author, plan, Number(typed.seen)),
      done: () => seeOther(personPath(id), `${facts.person.name} has handed over`),
    });
  }

  private async read(id: number, body: FormBody, asker: Asker) {
    const today = this.clock.today();
    const facts = await this.finder.factsOf(id, today, asker);
    return { facts, read: readHandOver(body, facts.person, facts.held, facts.choices, today) };
  }
}
