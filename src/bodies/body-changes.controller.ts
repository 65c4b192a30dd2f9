import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { HistoryQueries } from '../audit/history.queries.js';
import { Allow } from '../web/access.js';
import { typedDayOf } from '../web/british-day-field.js';
import type { FormBody } from '../web/form.js';
import { backToAside } from '../web/kept-forms/aside.rules.js';
import { type Answer, formAgain, page, seeOther } from '../web/page.js';
import { Author, type ChangeAuthor } from '../web/request-params.decorator.js';
import { submitTyped } from '../web/submit-form.js';
import { BodiesQueries } from './bodies.queries.js';
import { BodiesService } from './bodies.service.js';
import { bodyPath } from './body-path.js';
import { readBody } from './forms/body-fields.form.js';
import { newBodyAddress } from './new-body-path.js';
import { bodyFormView, type TypedBody } from './views/body-form.view.js';

const TEMPLATE = 'bodies/body-form';
const NOTHING: TypedBody = {
  ...{ name: '', code: '', kind: '', existsFrom: null, existsUntil: null, seen: '' },
  ...{ contactName: '', contactEmail: '', contactTelephone: '', reportOf: '', shortName: '' },
};

/** New bodies, and what is put right about those there are. */
@Controller('bodies')
@Allow('keep-register')
export class BodyChangesController {
  constructor(
    private readonly queries: BodiesQueries,
    private readonly bodies: BodiesService,
    private readonly history: HistoryQueries,
  ) {}

  @Get('new')
  @Allow('keep-council-work')
  askNew(@Query() query: unknown): Answer {
    const { back, name } = newBodyAddress(query);
    return page(TEMPLATE, bodyFormView({ ...NOTHING, name }, null, [], back));
  }

  @Post('new')
  @Allow('keep-council-work')
  async add(
    @Body() body: FormBody,
    @Query() query: unknown,
    @Author() author: ChangeAuthor,
  ): Promise<Answer> {
    const { back } = newBodyAddress(query);
    return submitTyped(await readBody(body), {
      again: (typed, faults) => formAgain(TEMPLATE, bodyFormView(typed, null, faults, back)),
      act: ({ typed, facts }) => this.bodies.add(author, typed.code.toUpperCase(), facts),
      done: (_, { typed, facts }) => {
        const code = typed.code.toUpperCase();
        return seeOther(back ? backToAside(back, code) : bodyPath(code), `${facts.name} was added`);
      },
    });
  }

  @Get(':code/edit')
  async ask(@Param('code') code: string): Promise<Answer> {
    const body = await this.queries.byCode(code);
    const typed = {
      ...{ name: body.name, code: body.code, kind: body.kind },
      existsFrom: typedDayOf(body.existsFrom),
      existsUntil: typedDayOf(body.existsUntil),
      contactName: body.contactName ?? '',
      contactEmail: body.contactEmail ?? '',
      contactTelephone: body.contactTelephone ?? '',
      reportOf: body.reportOf ?? '',
      shortName: body.shortName ?? '',
      seen: String(await this.history.lastSeen('body', body.id)),
    };
    return page(TEMPLATE, bodyFormView(typed, body));
  }

  @Post(':code/edit')
  async amend(
    @Param('code') code: string,
    @Body() body: FormBody,
    @Author() author: ChangeAuthor,
  ): Promise<Answer> {
    const existing = await this.queries.byCode(code);
    return submitTyped(await readBody({ ...body, code: existing.code }), {
      again: (typed, faults) => formAgain(TEMPLATE, bodyFormView(typed, existing, faults)),
      act: ({ typed, facts }) => this.bodies.amend(author, existing.id, facts, Number(typed.seen)),
      done: (_, { facts }) => seeOther(bodyPath(existing.code), `${facts.name} was changed`),
    });
  }
}
