import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { HistoryQueries } from '../audit/history.queries.js';
import { Clock } from '../calendar/clock.js';
import { PersonsQueries } from '../people/persons.queries.js';
import { Allow } from '../web/access.js';
import type { FormBody } from '../web/form.js';
import { type Answer, formAgain, page, seeOther } from '../web/page.js';
import { Author, type ChangeAuthor } from '../web/request-params.decorator.js';
import { submitTyped } from '../web/submit-form.js';
import { BodiesQueries } from './bodies.queries.js';
import { bodyPath } from './body-path.js';
import { readMembership } from './forms/membership-fields.form.js';
import { MembershipsService } from './memberships.service.js';
import { membershipFormView } from './views/membership-form.view.js';

const TEMPLATE = 'bodies/membership-form';

/** Who takes a seat on a body. */
@Controller('bodies/:code/members')
@Allow('keep-register')
export class MembershipMakingController {
  constructor(
    private readonly bodies: BodiesQueries,
    private readonly persons: PersonsQueries,
    private readonly memberships: MembershipsService,
    private readonly history: HistoryQueries,
    private readonly clock: Clock,
  ) {}

  @Get('new')
  async askNew(@Param('code') code: string): Promise<Answer> {
    const body = await this.bodies.byCode(code);
    const people = await this.persons.present(this.clock.today());
    const seen = String(await this.history.lastSeen('body', body.id));
    const typed = { person: '', role: '', fromOn: null, untilOn: null, seen };
    return page(TEMPLATE, membershipFormView(body, people, null, typed));
  }

  @Post('new')
  async add(
    @Param('code') code: string,
    @Body() form: FormBody,
    @Author() author: ChangeAuthor,
  ): Promise<Answer> {
    const body = await this.bodies.byCode(code);
    const people = await this.persons.present(this.clock.today());
    return submitTyped(await readMembership(form, people), {
      again: (typed, faults) => formAgain(TEMPLATE, membershipFormView(body, people, null, typed, faults)),
      act: ({ typed, seat, name }) => this.memberships.add(author, body.id, seat, name, Number(typed.seen)),
      done: (_, { name }) => seeOther(bodyPath(body.code), `${name} has a seat on ${body.name}`),
    });
  }
}
