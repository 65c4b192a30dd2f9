import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { AnswerDelegationsQueries } from '../../answer-links/answer-delegations.queries.js';
import { AnswerDelegationsService } from '../../answer-links/answer-delegations.service.js';
import { BodiesQueries } from '../../bodies/bodies.queries.js';
import { Clock } from '../../calendar/clock.js';
import { OwnersQueries } from '../../people/owners.queries.js';
import { RequestDecisionsService } from '../../requests/request-decisions.service.js';
import { RequestsQueries } from '../../requests/requests.queries.js';
import { Allow, type Viewer } from '../../web/access.js';
import { NotFound } from '../../web/errors.js';
import type { FormBody } from '../../web/form.js';
import { IdPipe } from '../../web/id.pipe.js';
import { lookingAt, ownBodiesSwitch } from '../../web/lists/own-bodies.js';
import { TakenAway } from '../../web/lists/taken-away.decorator.js';
import { type Answer, formAgain, page, seeOther } from '../../web/page.js';
import type { Asker } from '../../web/permissions.rules.js';
import { Author, type ChangeAuthor, CurrentViewer } from '../../web/request-params.decorator.js';
import { submitTyped } from '../../web/submit-form.js';
import { doneInWords } from './decided-words.js';
import { CHECK_FIELD, type DecisionOffer, readRequestDecision } from './request-decision-fields.form.js';
import { undoOfDecision } from './request-undo.view.js';
import { type RequestsView, requestsView, type TypedRequests } from './requests.view.js';
import { REQUEST_HEADS } from './requests-file.view.js';
import { UndoableDecisionsService } from './undoable-decisions.service.js';

const TEMPLATE = 'requests/requests';
/** How far ahead a meeting may be before which a request is laid. */
const MEETINGS_OFFERED = 60;

/** What owners asked for, to be decided singly or many at once. */
@Controller('requests')
@Allow('keep-register')
export class RequestsController {
  constructor(
    private readonly requests: RequestsQueries,
    private readonly decisions: RequestDecisionsService,
    private readonly owners: OwnersQueries,
    private readonly bodies: BodiesQueries,
    private readonly delegations: AnswerDelegationsQueries,
    private readonly endings: AnswerDelegationsService,
    private readonly undoable: UndoableDecisionsService,
    private readonly clock: Clock,
  ) {}

  /** @param query with the numbers of requests to be ticked */
  @Get()
  @TakenAway('Requests', REQUEST_HEADS)
  @Allow('read-workings')
  async list(@Query() query: Record<string, unknown>, @CurrentViewer() viewer: Viewer): Promise<Answer> {
    const asker = lookingAt(viewer, query.body);
    const ticked = [query.request].flat().map(Number);
    const view = await this.view(await this.offer(asker), asker, ticked, null);
    return page(TEMPLATE, {
      ...view,
      ownBodies: ownBodiesSwitch(viewer, '/requests', query.body),
      undo: undoOfDecision(await this.undoable.lastOf(viewer)),
    });
  }

  @Post()
  async decide(
    @Body() body: FormBody,
    @CurrentViewer() viewer: Viewer,
    @Author() author: ChangeAuthor,
  ): Promise<Answer> {
    const offer = await this.offer(viewer);
    const read = await readRequestDecision(body, offer);
    if (read.ok && body[CHECK_FIELD] !== undefined)
      return page(
        TEMPLATE,
        await this.view(offer, viewer, [], { typed: read.typed, faults: [], coming: read }),
      );
    return submitTyped(read, {
      again: async (typed, faults) =>
        formAgain(TEMPLATE, await this.view(offer, viewer, [], { typed, faults })),
      act: async (right) => {
        if ('decision' in right) return this.decisions.decide(author, right.decision);
        const { requests, meeting } = right.laying;
        return this.decisions.lay(author, requests, meeting);
      },
      // The page itself offers to undo it, and says until when.
      done: (_, right) => seeOther('/requests', doneInWords(right)),
    });
  }

  @Post('delegations/:id/end')
  async endDelegation(
    @Param('id', new IdPipe('Arrangement')) id: number,
    @CurrentViewer() viewer: Viewer,
    @Author() author: ChangeAuthor,
  ): Promise<Answer> {
    const today = this.clock.today();
    const isThere = (await this.delegations.currentFor(viewer, today)).some((each) => each.id === id);
    // Whole, so that who keeps the register of some bodies alone does not end what is about those of others too.
    const found = isThere && (await this.delegations.current(today)).find((each) => each.id === id);
    if (!found) throw new NotFound('This arrangement');
    await this.endings.end(author, found);
    return seeOther('/requests', `${found.toName} no longer answers in place of ${found.fromName}`);
  }

  private async view(
    offer: DecisionOffer,
    asker: Asker,
    ticked: readonly number[],
    typed: TypedRequests | null,
  ): Promise<RequestsView> {
    const decided = await this.requests.decided(asker);
    const delegations = await this.delegations.currentFor(asker, this.clock.today());
    return requestsView(offer, decided, delegations, ticked, typed);
  }

  private async offer(asker: Asker): Promise<DecisionOffer> {
    const today = this.clock.today();
    const [requests, owners, meetings] = await Promise.all([
      this.requests.waiting(asker),
      this.owners.names(today),
      this.bodies.meetingsFrom(today, MEETINGS_OFFERED),
    ]);
    return { requests, owners, meetings, decidedAt: null, today };
  }
}
