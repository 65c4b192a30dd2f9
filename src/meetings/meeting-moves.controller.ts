import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { HistoryQueries } from '../audit/history.queries.js';
import { BodiesQueries, type MeetingRow } from '../bodies/bodies.queries.js';
import { meetingPath } from '../bodies/meeting-path.js';
import { MeetingsService } from '../bodies/meetings.service.js';
import { spokenDay } from '../calendar/spoken-day.js';
import { MeetingPlacesQueries } from '../succession/meeting-places.queries.js';
import { Allow } from '../web/access.js';
import type { FormBody } from '../web/form.js';
import { type Answer, formAgain, page, seeOther } from '../web/page.js';
import { Author, type ChangeAuthor } from '../web/request-params.decorator.js';
import { submitTyped } from '../web/submit-form.js';
import { MeetingMoveForm } from './forms/meeting-move.form.js';
import { readMeetingMove } from './forms/meeting-move-fields.form.js';
import { meetingMoveFormView } from './views/meeting-move-form.view.js';

const TEMPLATE = 'meetings/move-form';

/** Meetings that are held on another day than was planned or entered, or not at all. */
@Controller('meetings/:body/:day/move')
@Allow('keep-register')
export class MeetingMovesController {
  constructor(
    private readonly bodies: BodiesQueries,
    private readonly meetings: MeetingsService,
    private readonly places: MeetingPlacesQueries,
    private readonly history: HistoryQueries,
  ) {}

  @Get()
  async ask(@Param('body') body: string, @Param('day') day: string): Promise<Answer> {
    const meeting = await this.find(body, day);
    const form = new MeetingMoveForm();
    form.seen = await this.history.lastSeen('meeting', meeting.id);
    return page(TEMPLATE, meetingMoveFormView(meeting, { form, heldOn: null }));
  }

  @Post()
  async move(
    @Param('body') body: string,
    @Param('day') day: string,
    @Body() fields: FormBody,
    @Author() author: ChangeAuthor,
  ): Promise<Answer> {
    const meeting = await this.find(body, day);
    return submitTyped(await readMeetingMove(fields), {
      again: (typed, faults) => formAgain(TEMPLATE, meetingMoveFormView(meeting, typed, faults)),
      act: ({ heldOn, typed: { form } }) => {
        const move = { toOn: heldOn, isCorrection: form.kind === 'corrected', reason: form.reason };
        return this.meetings.move(author, meeting, move, form.seen);
      },
      done: (_, { heldOn }) =>
        seeOther(
          meetingPath({ ...meeting, heldOn: heldOn ?? meeting.heldOn }),
          heldOn ? `The meeting is on ${spokenDay(heldOn)}` : 'The meeting is cancelled',
        ),
    });
  }

  /** The meeting of this day; where somebody else has moved or passed it on meanwhile, the same meeting, so that its story can be told. */
  private async find(body: string, day: string): Promise<MeetingRow> {
    const { bodyCode, heldOn } = (await this.places.whereItWent(body, day)) ?? {
      bodyCode: body,
      heldOn: day,
    };
    return this.bodies.meeting(bodyCode, heldOn);
  }
}
