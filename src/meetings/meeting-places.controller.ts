import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { HistoryQueries } from '../audit/history.queries.js';
import { BodiesQueries } from '../bodies/bodies.queries.js';
import { meetingPath } from '../bodies/meeting-path.js';
import { spokenTime } from '../bodies/meeting-place.rules.js';
import { MeetingsService } from '../bodies/meetings.service.js';
import { Allow } from '../web/access.js';
import type { FormBody } from '../web/form.js';
import { type Answer, formAgain, page, seeOther } from '../web/page.js';
import { Author, type ChangeAuthor } from '../web/request-params.decorator.js';
import { submitTyped } from '../web/submit-form.js';
import { MeetingPlaceForm } from './forms/meeting-place.form.js';
import { readMeetingPlace } from './forms/meeting-place-fields.form.js';
import { meetingPlaceFormView } from './views/meeting-place-form.view.js';

const TEMPLATE = 'meetings/place-form';

/** When on its day a meeting begins, and where it is. */
@Controller('meetings/:body/:day/place')
@Allow('keep-register')
export class MeetingPlacesController {
  constructor(
    private readonly bodies: BodiesQueries,
    private readonly meetings: MeetingsService,
    private readonly history: HistoryQueries,
  ) {}

  @Get()
  async ask(@Param('body') body: string, @Param('day') day: string): Promise<Answer> {
    const meeting = await this.bodies.meeting(body, day);
    const form = new MeetingPlaceForm();
    form.startTime = meeting.startTime ? spokenTime(meeting.startTime) : '';
    form.place = meeting.place ?? '';
    form.seen = await this.history.lastSeen('meeting', meeting.id);
    return page(TEMPLATE, meetingPlaceFormView(meeting, form));
  }

  @Post()
  async save(
    @Param('body') body: string,
    @Param('day') day: string,
    @Body() fields: FormBody,
    @Author() author: ChangeAuthor,
  ): Promise<Answer> {
    const meeting = await this.bodies.meeting(body, day);
    return submitTyped(await readMeetingPlace(fields), {
      again: (typed, faults) => formAgain(TEMPLATE, meetingPlaceFormView(meeting, typed, faults)),
      act: ({ where, seen }) => this.meetings.place(author, meeting, where, seen),
      done: () => seeOther(meetingPath(meeting), 'Time and place are saved'),
    });
  }
}
