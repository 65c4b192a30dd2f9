import { Controller, Get, Query } from '@nestjs/common';
import { BodiesQueries } from '../../bodies/bodies.queries.js';
import { Clock } from '../../calendar/clock.js';
import type { BulkKind } from '../../items/choosing/bulk-kinds.js';
import { ChoosingService } from '../../items/choosing/choosing.service.js';
import { listHref } from '../../items/choosing/choosing.view.js';
import { Allow, type Viewer } from '../../web/access.js';
import { ShowsThePast } from '../../web/as-at.js';
import { lookingAt, OWN_BODIES, ownBodiesSwitch } from '../../web/lists/own-bodies.js';
import { TakenAway } from '../../web/lists/taken-away.decorator.js';
import { type Answer, page } from '../../web/page.js';
import { CurrentViewer } from '../../web/request-params.decorator.js';
import { ActionRightsService } from '../rights/action-rights.service.js';
import { AwaitingVerdictService } from './awaiting-verdict.service.js';
import { AWAITING_VERDICT_PATH, awaitingVerdictView } from './awaiting-verdict.view.js';

/** What can be done with many of them at once. */
const OF_CLAIMS: readonly BulkKind[] = ['verdict', 'tags', 'publicity', 'hold'];

/** What owners claim to have completed and no meeting has agreed yet. */
@Controller('actions/awaiting-verdict')
@ShowsThePast()
@Allow('read-inside')
export class AwaitingVerdictController {
  constructor(
    private readonly awaiting: AwaitingVerdictService,
    private readonly rights: ActionRightsService,
    private readonly bodies: BodiesQueries,
    private readonly choosing: ChoosingService,
    private readonly clock: Clock,
  ) {}

  @Get()
  @TakenAway('Awaiting verdict', [
    'Reference',
    'Watched by',
    'What was asked',
    'Owner',
    'Due',
    'Claimed complete on',
    'Claimed by',
    'Account',
  ])
  async list(@Query() query: Record<string, unknown>, @CurrentViewer() viewer: Viewer): Promise<Answer> {
    const code = typeof query.body === 'string' ? query.body : '';
    const body = code && code !== OWN_BODIES ? await this.bodies.byCode(code) : null;
    const claims = await this.awaiting.find(body, this.clock.today(), lookingAt(viewer, code));
    const actions = claims.actions.map(({ action }) => action);
    return page(
      'actions/awaiting-verdict',
      awaitingVerdictView(claims, {
        mayJudge: await this.rights.judgesFor(viewer),
        onlyBody: body?.name ?? null,
        ownBodies: ownBodiesSwitch(viewer, AWAITING_VERDICT_PATH, code),
        back: listHref(AWAITING_VERDICT_PATH, query),
        choosing: {
          A: await this.choosing.of(viewer, 'action', actions, query, OF_CLAIMS),
          R: await this.choosing.of(viewer, 'recommendation', claims.recommendations, query, OF_CLAIMS),
        },
      }),
    );
  }
}
