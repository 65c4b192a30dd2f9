import { Controller, Get, Query } from '@nestjs/common';
import { BodiesQueries } from '../../bodies/bodies.queries.js';
import { Clock } from '../../calendar/clock.js';
import { Allow, type Viewer } from '../../web/access.js';
import { ShowsThePast } from '../../web/as-at.js';
import { TakenAway } from '../../web/lists/taken-away.decorator.js';
import { type Answer, page } from '../../web/page.js';
import { CurrentViewer } from '../../web/request-params.decorator.js';
import { ActionEventsQueries } from '../action-events.queries.js';
import { ActionsQueries } from '../actions.queries.js';
import { ActionRightsService } from '../rights/action-rights.service.js';
import { awaitingVerdictView } from './awaiting-verdict.view.js';

/** What owners claim to have completed and no meeting has agreed yet. */
@Controller('actions/awaiting-verdict')
@ShowsThePast()
@Allow('read-inside')
export class AwaitingVerdictController {
  constructor(
    private readonly actions: ActionsQueries,
    private readonly events: ActionEventsQueries,
    private readonly rights: ActionRightsService,
    private readonly bodies: BodiesQueries,
    private readonly clock: Clock,
  ) {}

  @Get()
  @TakenAway('Awaiting verdict')
  async list(@Query('body') code: unknown, @CurrentViewer() viewer: Viewer): Promise<Answer> {
    const body = typeof code === 'string' && code ? await this.bodies.byCode(code) : null;
    const actions = await this.actions.awaitingVerdict(body?.id ?? null, this.clock.today(), viewer);
    const updates = await this.events.updatesOf(actions.map(({ id }) => id));
    const judges = await this.rights.judgesFor(viewer);
    return page(
      'actions/awaiting-verdict',
      awaitingVerdictView(actions, updates, judges, body?.name ?? null),
    );
  }
}
