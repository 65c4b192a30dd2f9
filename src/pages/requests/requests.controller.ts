import { Body, Controller, Get, Post, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { BodiesQueries } from '../../bodies/bodies.queries.js';
import { Clock } from '../../calendar/clock.js';
import { OwnersQueries } from '../../people/owners.queries.js';
import { RequestDecisionsService } from '../../requests/request-decisions.service.js';
import { RequestsQueries } from '../../requests/requests.queries.js';
import { Allow, KEEPERS, type Role } from '../../web/access.js';
import { byOf } from '../../web/by.js';
import { type FormBody, orFaults } from '../../web/form.js';
import { type Answer, formAgain, page, seeOther } from '../../web/page.js';
import { viewerOf } from '../../web/session.js';
import { doneInWords } from './decided-words.js';
import { type DecisionOffer, readDecision } from './request-decision-reading.js';
import { requestsView, type TypedRequests } from './requests.view.js';

const TEMPLATE = 'requests/requests';
/** How far ahead a meeting may be before which a request is laid. */
const MEETINGS_OFFERED = 60;

/** What owners asked for, to be decided singly or many at once. */
@Controller('requests')
@Allow(...KEEPERS)
export class RequestsController {
  constructor(
    private readonly requests: RequestsQueries,
    private readonly decisions: RequestDecisionsService,
    private readonly owners: OwnersQueries,
    private readonly bodies: BodiesQueries,
    private readonly clock: Clock,
  ) {}

  /** @param wanted the number of a request to be ticked */
  @Get()
  async list(@Query('request') wanted: unknown, @Req() request: FastifyRequest): Promise<Answer> {
    const { role } = viewerOf(request);
    const ticked = [wanted].flat().map(Number);
    return page(
      TEMPLATE,
      requestsView(await this.offer(role), await this.requests.decided(role), ticked, null),
    );
  }

  @Post()
  async decide(@Body() body: FormBody, @Req() request: FastifyRequest): Promise<Answer> {
    const { role } = viewerOf(request);
    const offer = await this.offer(role);
    const read = await readDecision(body, offer);
    const again = async (typed: TypedRequests): Promise<Answer> =>
      formAgain(TEMPLATE, requestsView(offer, await this.requests.decided(role), [], typed));
    if (!read.ok) return again(read);
    const done = await orFaults(async () => {
      if ('laying' in read) {
        const { requests, meeting } = read.laying;
        await this.decisions.lay(byOf(request), requests, meeting);
      } else await this.decisions.decide(byOf(request), read.decision);
      return true;
    });
    if (!done.ok) return again({ typed: read.typed, faults: done.faults });
    return seeOther('/requests', doneInWords(read));
  }

  private async offer(role: Role): Promise<DecisionOffer> {
    const today = this.clock.today();
    const [requests, owners, meetings] = await Promise.all([
      this.requests.waiting(role),
      this.owners.names(today),
      this.bodies.meetingsFrom(today, MEETINGS_OFFERED),
    ]);
    return { requests, owners, meetings, decidedAt: null, today };
  }
}
