import { Controller, Get } from '@nestjs/common';
import { Clock } from '../../calendar/clock.js';
import { Allow } from '../../web/access.js';
import { ShowsThePast } from '../../web/as-at.js';
import { TakenAway } from '../../web/lists/taken-away.decorator.js';
import { type Answer, page } from '../../web/page.js';
import { ReachabilityService } from './reachability.service.js';
import {
  outOfReachView,
  UNREACHABLE_COLUMNS,
  VACANCY_COLUMNS,
  vacantPostsView,
} from './reachability.view.js';

const TEMPLATE = 'people/reachability';

/** Who owes something and hears of it from nobody, or by somebody else only. */
@Controller('people')
@ShowsThePast()
@Allow('read-council-work')
export class ReachabilityController {
  constructor(
    private readonly reachability: ReachabilityService,
    private readonly clock: Clock,
  ) {}

  @Get('vacant-posts')
  @TakenAway('Vacant posts', VACANCY_COLUMNS)
  async vacantPosts(): Promise<Answer> {
    const { vacancies } = await this.reachability.on(this.clock.today());
    return page(TEMPLATE, vacantPostsView(vacancies));
  }

  @Get('out-of-reach')
  @TakenAway('Owners who cannot be reached', UNREACHABLE_COLUMNS)
  async outOfReach(): Promise<Answer> {
    const { unreachable } = await this.reachability.on(this.clock.today());
    return page(TEMPLATE, outOfReachView(unreachable));
  }
}
