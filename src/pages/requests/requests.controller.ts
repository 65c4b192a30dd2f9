import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { AnswerDelegationsQueries } from '../../answer-links/answer-delegations.queries.js';
import { AnswerDelegationsService } from '../../answer-links/answer-delegations.service.js';
import { BodiesQueries } from '../../bodies/bodies.queries.js';
import { Clock } from '../../calendar/clock.js';
import { OwnersQueries } from '../../people/owners.queries.js';
import { RequestDecisionsService } from '../../requests/request-decisions.service.js';
import { RequestsQueries } from '../../requests/requests.queries.js';
import { Allow, KEEPERS, type Role, type Viewer } from '../../web/access.js';
import { NotFound } from '../../web/errors.js';
import { type FormBody, orFaults } from '../../web/form.js';
import { type Answer, formAgain, page, seeOther } from '../../web/page.js';
import { Author, type ChangeAuthor, CurrentViewer } from '../../web/request-params.decorator.js';
import { doneInWords } from './decided-words.js';
import { type DecisionOffer, readRequestDecision } from './request-decision-fields.form.js';
import { type RequestsView, requestsView, type TypedRequests } from './requests.view.js';

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
    private readonly delegations: AnswerDelegationsQueries,
    private readonly endings: AnswerDelegationsService,
    private readonly clock: Clock,
  ) {}

  /** @param wanted the number of a request to be ticked */
  /** @param wanted the number of a request to be ticked */
  @Get()
  async list(@Query('request') wanted: unknown, @CurrentViewer() viewer: Viewer): Promise<Answer> {
    const { role } = viewer;
    return page(TEMPLATE, await this.view(await this.offer(role), role, [wanted].flat().map(Number), null));
  }

  @Post()
  async decide(
    @Body() body: FormBody,
    @CurrentViewer() viewer: Viewer,
    @Author() author: ChangeAuthor,
  ): Promise<Answer> {
    const { role } = viewer;
    const offer = await this.offer(role);
    const read = await readRequestDecision(body, offer);
    const again = async (typed: TypedRequests): Promise<Answer> =>
      formAgain(TEMPLATE, await this.view(offer, role, [], typed));
    if (!read.ok) return again(read);
    const done = await orFaults(async () => {
      if ('laying' in read) {
        const { requests, meeting } = read.laying;
        await this.decisions.lay(author, requests, meeting);
      } else await this.decisions.decide(author, read.decision);
      return true;
    });
    if (!done.ok) return again({ typed: read.typed, faults: done.faults });
    return seeOther('/requests', doneInWords(read));
  }

  @Post('delegations/:id/end')
  async endDelegation(@Param('id') id: string, @Author() author: ChangeAuthor): Promise<Answer> {
    const current = await this.delegations.current(this.clock.today());
    const found = current.find((each) => String(each.id) === id);
    if (!found) throw new NotFound('This arrangement');
    await this.endings.end(author, found);
    return seeOther('/requests', `${found.toName} answers in place of ${found.fromName} no more`);
  }

  private async view(
    offer: DecisionOffer,
    role: Role,
    ticked: readonly number[],
    typed: TypedRequests | null,
  ): Promise<RequestsView> {
    const decided = await this.requests.decided(role);
    const delegations = await this.delegations.current(this.clock.today());
    return requestsView(offer, decided, delegations, ticked, typed);
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
