import { Controller, Get, Query } from '@nestjs/common';
import { Clock } from '../../calendar/clock.js';
import { Allow, type Viewer } from '../../web/access.js';
import { lookingAt, ownBodiesSwitch } from '../../web/lists/own-bodies.js';
import { type Answer, page } from '../../web/page.js';
import { CurrentViewer } from '../../web/request-params.decorator.js';
import { UnsettledQueries } from './unsettled.queries.js';
import { UNSETTLED_PATH, unsettledView } from './unsettled.view.js';

/** Open actions of recommendations that were rejected or ended, of which nobody has said what becomes. */
@Controller('actions/unsettled')
@Allow('read-workings')
export class UnsettledController {
  constructor(
    private readonly unsettled: UnsettledQueries,
    private readonly clock: Clock,
  ) {}

  @Get()
  async list(@Query('body') body: unknown, @CurrentViewer() asker: Viewer): Promise<Answer> {
    const items = await this.unsettled.all(this.clock.today(), lookingAt(asker, body));
    return page('actions/unsettled', unsettledView(items, ownBodiesSwitch(asker, UNSETTLED_PATH, body)));
  }
}
