import { Controller, Get, Param, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { isKeeper } from '../actions/rights/action-rights.rules.js';
import { Clock } from '../calendar/clock.js';
import { Allow, INSIDERS } from '../web/access.js';
import { ShowsThePast } from '../web/as-at.js';
import { type Answer, page } from '../web/page.js';
import { viewerOf } from '../web/session.js';
import { responseIdIn } from './response-id.js';
import { ResponsePagesQueries } from './response-pages.queries.js';
import { responseView } from './views/response.view.js';
import { responseListView } from './views/response-list.view.js';

/** The formal responses: all of them, and each with everything it answers. */
@Controller('responses')
@ShowsThePast()
@Allow(...INSIDERS)
export class ResponsePagesController {
  constructor(
    private readonly responses: ResponsePagesQueries,
    private readonly clock: Clock,
  ) {}

  @Get()
  async list(@Query('after') after: unknown, @Req() request: FastifyRequest): Promise<Answer> {
    const from = typeof after === 'string' && /^[1-9]\d{0,8}$/.test(after) ? Number(after) : null;
    const list = await this.responses.list(this.clock.today(), viewerOf(request).role, from);
    return page('responses/list', responseListView(list, from !== null));
  }

  @Get(':id')
  async show(@Param('id') text: string, @Req() request: FastifyRequest): Promise<Answer> {
    const id = responseIdIn(text);
    const { role } = viewerOf(request);
    const response = await this.responses.byId(id, role);
    const answers = await this.responses.answersOf(id, role);
    return page('responses/response', responseView(response, answers, isKeeper(role)));
  }
}
