import { Controller, Get, Param } from '@nestjs/common';
import { BodiesQueries } from '../../bodies/bodies.queries.js';
import { BodyMembersQueries } from '../../bodies/body-members.queries.js';
import { Clock } from '../../calendar/clock.js';
import { Config } from '../../config/config.js';
import { ActingCapacitiesQueries } from '../../recommendations/clocks/acting-capacities.queries.js';
import { SuccessionsQueries } from '../../succession/successions.queries.js';
import { Allow, type Viewer } from '../../web/access.js';
import { ShowsThePast } from '../../web/as-at.js';
import { TakenAway } from '../../web/lists/taken-away.decorator.js';
import { type Answer, page } from '../../web/page.js';
import { may, mayFor } from '../../web/permissions.rules.js';
import { CurrentViewer } from '../../web/request-params.decorator.js';
import { bodiesView } from './bodies.view.js';
import { bodyView } from './body.view.js';
import { BodyNumbersService } from './body-numbers.service.js';

/** Boards, panels, committees, the executive and partners. */
@Controller('bodies')
@ShowsThePast()
@Allow('read-inside')
export class BodiesController {
  constructor(
    private readonly bodies: BodiesQueries,
    private readonly members: BodyMembersQueries,
    private readonly numbers: BodyNumbersService,
    private readonly successions: SuccessionsQueries,
    private readonly capacities: ActingCapacitiesQueries,
    private readonly clock: Clock,
    private readonly law: Config,
  ) {}

  @Get()
  @TakenAway('Bodies', ['Name', 'Code', 'What it is', 'Chair'])
  async list(@CurrentViewer() viewer: Viewer): Promise<Answer> {
    const today = this.clock.today();
    const bodies = await this.bodies.all();
    const chairs = await this.members.chairs(today);
    return page('bodies/bodies', bodiesView(bodies, chairs, today, may(viewer, 'keep-council-work')));
  }

  @Get(':code')
  async show(@Param('code') code: string, @CurrentViewer() viewer: Viewer): Promise<Answer> {
    const today = this.clock.today();
    const body = await this.bodies.byCode(code);
    const members = await this.members.of(body.id, today);
    const meetings = await this.bodies.meetingsOf(body.id);
    const numbers = await this.numbers.of(body, today, viewer);
    const successions = await this.successions.successionsOf(body.id);
    const actsAs = await this.capacities.ofBody(body.id);
    const trend = await this.numbers.trendOf(body, today, viewer);
    const facts = {
      ...{ members, meetings, numbers, successions, actsAs, trend },
      ...{ law: this.law, mayKeep: mayFor(viewer, 'keep-register', body.id) },
    };
    return page('bodies/body', bodyView(body, facts, today));
  }
}
