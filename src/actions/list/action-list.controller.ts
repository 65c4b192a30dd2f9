import { Controller, Get, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Allow, INSIDERS } from '../../web/access.js';
import { ShowsThePast } from '../../web/as-at.js';
import { type Answer, page } from '../../web/page.js';
import { viewerOf } from '../../web/session.js';
import { readActionListQuery } from './action-list.form.js';
import { ActionListService } from './action-list.service.js';
import { actionListView } from './action-list.view.js';

/** The list of actions. */
@Controller('actions')
@ShowsThePast()
@Allow(...INSIDERS)
export class ActionListController {
  constructor(private readonly lists: ActionListService) {}

  @Get()
  async list(@Query() query: Record<string, unknown>, @Req() request: FastifyRequest): Promise<Answer> {
    const asked = readActionListQuery(query);
    const { list, choices } = await this.lists.find(viewerOf(request), asked);
    return page('actions/list', actionListView(list, asked, choices));
  }
}
