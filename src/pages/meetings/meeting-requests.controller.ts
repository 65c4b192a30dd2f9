import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { BodiesQueries, type MeetingRow } from '../../bodies/bodies.queries.js';
import { meetingPath } from '../../bodies/meeting-path.js';
import { Clock } from '../../calendar/clock.js';
import { OwnersQueries } from '../../people/owners.queries.js';
import { RequestDecisionsService } from '../../requests/request-decisions.service.js';
import { type RequestRow, RequestsQueries } from '../../requests/requests.queries.js';
import { Allow, type Viewer } from '../../web/access.js';
import type { FormBody } from '../../web/form.js';
import { type Answer, formAgain, page, seeOther } from '../../web/page.js';
import { mayFor } from '../../web/permissions.rules.js';
import { Author, type ChangeAuthor, CurrentViewer } from '../../web/request-params.decorator.js';
import { submitTyped } from '../../web/submit-form.js';
import { doneInWords, undoOfRequests } from '../requests/decided-words.js';
import {
  CHECK_FIELD,
  type DecisionOffer,
  readRequestDecision,
} from '../requests/request-decision-fields.form.js';
import { type MeetingRequests, meetingRequestsView } from './meeting-requests.view.js';

const TEMPLATE = 'meetings/requests';

/** The requests that lie before a meeting: decided in one go, and printed as a resolution. */
@Controller('meetings/:body/:day/requests')
export class MeetingRequestsController {
  constructor(
    private readonly requests: RequestsQueries,
    private readonly decisions: RequestDecisionsService,
    private readonly owners: OwnersQueries,
    private readonly bodies: BodiesQueries,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Allow('read-inside')
  async list(
    @Param('body') body: string,
    @Param('day') day: string,
    @CurrentViewer() viewer: Viewer,
  ): Promise<Answer> {
    return page(TEMPLATE, meetingRequestsView(await this.find(body, day, viewer), null));
  }

  @Post()
  @Allow('keep-register')
  async decide(
    @Param('body') body: string,
    @Param('day') day: string,
    @Body() fields: FormBody,
    @CurrentViewer() viewer: Viewer,
    @Author() author: ChangeAuthor,
  ): Promise<Answer> {
    const found = await this.find(body, day, viewer);
    const read = await readRequestDecision(fields, found.offer);
    if (read.ok && fields[CHECK_FIELD] !== undefined)
      return page(TEMPLATE, meetingRequestsView(found, { typed: read.typed, faults: [], coming: read }));
    return submitTyped(read, {
      again: (typed, faults) => formAgain(TEMPLATE, meetingRequestsView(found, { typed, faults })),
      act: (right) => {
        if ('laying' in right) throw new Error('a meeting does not lay requests before another');
        return this.decisions.decide(author, right.decision);
      },
      done: (_, right) => {
        const undo = { text: 'Undo', href: undoOfRequests(right) };
        return seeOther(`${meetingPath(found.meeting)}/requests`, doneInWords(right), undo);
      },
    });
  }

  private async find(body: string, day: string, viewer: Viewer): Promise<MeetingRequests> {
    const today = this.clock.today();
    const meeting = await this.bodies.meeting(body, day);
    const rows = await this.requests.ofMeeting(meeting.id, viewer);
    const mayDecide = mayFor(viewer, 'keep-register', meeting.bodyId) && meeting.heldOn <= today;
    return { meeting, rows, mayDecide, offer: await this.offer(meeting, rows) };
  }

  private async offer(meeting: MeetingRow, rows: readonly RequestRow[]): Promise<DecisionOffer> {
    const today = this.clock.today();
    const { id, bodyCode, bodyName, heldOn } = meeting;
    return {
      requests: rows.filter(({ outcome }) => outcome === null),
      owners: await this.owners.names(today),
      meetings: [],
      decidedAt: { id, bodyCode, bodyName, heldOn },
      today,
    };
  }
}
