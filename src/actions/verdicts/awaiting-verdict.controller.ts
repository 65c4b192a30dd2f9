import { Controller, Get, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { BodiesQueries } from '../../bodies/bodies.queries.js';
import { Clock } from '../../calendar/clock.js';
import { Allow, INSIDERS } from '../../web/access.js';
import { ShowsThePast } from '../../web/as-at.js';
import { type Answer, page } from '../../web/page.js';
import { viewerOf } from '../../web/session.js';
import { ActionStoryQueries } from '../action-story.queries.js';
import { ActionsQueries } from '../actions.queries.js';
import { ActionRightsService } from '../rights/action-rights.service.js';
import { awaitingVerdictView } from './awaiting-verdict.view.js';

/** What owners claim to have completed and no meeting has agreed yet. */
@Controller('actions/awaiting-verdict')
@ShowsThePast()
@Allow(...INSIDERS)
export class AwaitingVerdictController {
  constructor(
    private readonly actions: ActionsQueries,
    private readonly story: ActionStoryQueries,
    private readonly rights: ActionRightsService,
    private readonly bodies: BodiesQueries,
    private readonly clock: Clock,
  ) {}

  @Get()
  async list(@Query('body') code: unknown, @Req() request: FastifyRequest): Promise<Answer> {
    const viewer = viewerOf(request);
    const body = typeof code === 'string' && code ? await this.bodies.byCode(code) : null;
    const actions = await this.actions.awaitingVerdict(body?.id ?? null, this.clock.today(), viewer.role);
    const updates = await this.story.updatesOf(actions.map(({ id }) => id));
    const judges = await this.rights.judgesFor(viewer);
    return page(
      'actions/awaiting-verdict',
      awaitingVerdictView(actions, updates, judges, body?.name ?? null),
    );
  }
}
