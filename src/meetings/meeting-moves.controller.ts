import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { HistoryQueries } from '../audit/history.queries.js';
import { BodiesQueries, type MeetingRow } from '../bodies/bodies.queries.js';
import { meetingPath } from '../bodies/meeting-path.js';
import { MeetingsService } from '../bodies/meetings.service.js';
import { spokenDay } from '../calendar/spoken-day.js';
import { MeetingPlacesQueries } from '../succession/meeting-places.queries.js';
import { Allow, KEEPERS } from '../web/access.js';
import { readDay } from '../web/british-day-field.js';
import { type FormBody, orFaults, readForm } from '../web/form.js';
import type { FieldError } from '../web/govuk/error-summary.js';
import { type Answer, formAgain, page, seeOther } from '../web/page.js';
import { Author, type ChangeAuthor } from '../web/request-params.decorator.js';
import { MeetingMoveForm } from './forms/meeting-move.form.js';
import { meetingMoveFormView } from './views/meeting-move-form.view.js';

const TEMPLATE = 'meetings/move-form';

/** Meetings that are held on another day than was planned or entered, or not at all. */
@Controller('meetings/:body/:day/move')
@Allow(...KEEPERS)
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
    return page(TEMPLATE, meetingMoveFormView(meeting, form, null));
  }

  @Post()
  async move(
    @Param('body') body: string,
    @Param('day') day: string,
    @Body() typed: FormBody,
    @Author() author: ChangeAuthor,
  ): Promise<Answer> {
    const meeting = await this.find(body, day);
    const read = await readForm(MeetingMoveForm, typed);
    const form = read.typed;
    const isCalledOff = form.kind === 'called-off';
    const heldOn = readDay(typed, 'heldOn', 'New day', isCalledOff);
    const again = (faults: readonly FieldError[]) =>
      formAgain(TEMPLATE, meetingMoveFormView(meeting, form, heldOn.typed, faults));
    const faults = [
      ...(read.ok ? [] : read.faults),
      ...heldOn.faults,
      ...contradiction(isCalledOff, heldOn.day),
    ];
    if (faults.length > 0) return again(faults);
    const move = { toOn: heldOn.day, isCorrection: form.kind === 'corrected', reason: form.reason };
    const moved = await orFaults(() => this.meetings.move(author, meeting, move, form.seen));
    if (!moved.ok) return again(moved.faults);
    const path = meetingPath({ ...meeting, heldOn: heldOn.day ?? meeting.heldOn });
    return seeOther(
      path,
      heldOn.day ? `The meeting is on ${spokenDay(heldOn.day)}` : 'The meeting is called off',
    );
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

function contradiction(isCalledOff: boolean, newDay: string | null): FieldError[] {
  if (!isCalledOff || newDay === null) return [];
  return [{ field: 'heldOn', message: 'A meeting that is called off has no new day' }];
}
