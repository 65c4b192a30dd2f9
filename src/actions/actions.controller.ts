import { Controller, Get, Param, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Clock } from '../calendar/clock.js';
import { Allow, INSIDERS } from '../web/access.js';
import { ShowsThePast } from '../web/as-at.js';
import { type Answer, page } from '../web/page.js';
import { viewerOf } from '../web/session.js';
import { ActionListService } from './list/action-list.service.js';
import { ActionRightsService } from './rights/action-rights.service.js';
import { ActionToldQueries } from '../pages/actions/action-story-page.queries.js';
import { readActionListQuery } from './list/action-list.form.js';
import { actionView } from '../pages/actions/action.view.js';
import { actionListView } from './list/action-list.view.js';

/** Reading actions: the list and each one's page. */
@Controller('actions')
@ShowsThePast()
@Allow(...INSIDERS)
export class ActionsController {
  constructor(
    private readonly lists: ActionListService,
    private readonly rights: ActionRightsService,
    private readonly told: ActionToldQueries,
    private readonly clock: Clock,
  ) {}

  @Get()
  async list(@Query() query: Record<string, unknown>, @Req() request: FastifyRequest): Promise<Answer> {
    const asked = readActionListQuery(query);
    const { list, choices } = await this.lists.find(viewerOf(request), asked);
    return page('actions/list', actionListView(list, asked, choices));
  }

  @Get(':reference')
  async item(@Param('reference') reference: string, @Req() request: FastifyRequest): Promise<Answer> {
    const viewer = viewerOf(request);
    const { action, rights } = await this.rights.find(viewer, reference);
    const told = await this.told.of(action, this.clock.today(), viewer.role);
    return page('actions/item', actionView(action, rights, told));
  }
}
