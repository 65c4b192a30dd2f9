import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { HistoryQueries } from '../audit/history.queries.js';
import { Allow } from '../web/access.js';
import { typedDayOf } from '../web/british-day-field.js';
import { NotFound } from '../web/errors.js';
import type { FormBody } from '../web/form.js';
import { IdPipe } from '../web/id.pipe.js';
import { type Answer, formAgain, page, seeOther } from '../web/page.js';
import { Author, type ChangeAuthor } from '../web/request-params.decorator.js';
import { submitTyped } from '../web/submit-form.js';
import { BodiesQueries } from './bodies.queries.js';
import { BodyMembersQueries, type SeatRow } from './body-members.queries.js';
import { bodyPath } from './body-path.js';
import { readMembership } from './forms/membership-fields.form.js';
import { MembershipsService } from './memberships.service.js';
import { membershipFormView } from './views/membership-form.view.js';

const TEMPLATE = 'bodies/membership-form';

/** Seats that end or are put right. */
@Controller('bodies/:code/members')
@Allow('keep-register')
export class MembershipsController {
  constructor(
    private readonly bodies: BodiesQueries,
    private readonly members: BodyMembersQueries,
    private readonly memberships: MembershipsService,
    private readonly history: HistoryQueries,
  ) {}

  @Get(':id')
  async ask(@Param('code') code: string, @Param('id', new IdPipe('Membership')) id: number): Promise<Answer> {
    const body = await this.bodies.byCode(code);
    const seat = await this.seat(body.id, id);
    const typed = {
      ...{ person: String(seat.personId), role: seat.role },
      ...{ fromOn: typedDayOf(seat.fromOn), untilOn: typedDayOf(seat.untilOn) },
      seen: String(await this.history.lastSeen('body', body.id)),
    };
    return page(TEMPLATE, membershipFormView(body, [], seat, typed));
  }

  @Post(':id')
  async change(
    @Param('code') code: string,
    @Param('id', new IdPipe('Membership')) id: number,
    @Body() form: FormBody,
    @Author() author: ChangeAuthor,
  ): Promise<Answer> {
    const body = await this.bodies.byCode(code);
    const existing = await this.seat(body.id, id);
    const holder = { id: existing.personId, name: existing.name };
    return submitTyped(await readMembership({ ...form, person: String(existing.personId) }, [holder]), {
      again: (typed, faults) => formAgain(TEMPLATE, membershipFormView(body, [], existing, typed, faults)),
      act: ({ typed, seat: { role, fromOn, untilOn }, name }) =>
        this.memberships.change(author, body.id, id, { role, fromOn, untilOn }, name, Number(typed.seen)),
      done: (_, { name }) => seeOther(bodyPath(body.code), `The seat of ${name} was changed`),
    });
  }

  private async seat(bodyId: number, id: number): Promise<SeatRow> {
    const found = (await this.members.seatsOf(bodyId)).find((seat) => seat.id === id);
    if (!found) throw new NotFound('A member of this body');
    return found;
  }
}
