import { Body, Controller, Get, Post } from '@nestjs/common';
import { BodiesQueries } from '../bodies/bodies.queries.js';
import { meetingPath } from '../bodies/meeting-path.js';
import { MeetingsService } from '../bodies/meetings.service.js';
import { Allow, KEEPERS } from '../web/access.js';
import { readDay } from '../web/british-day-field.js';
import { type FormBody, orFaults, readForm } from '../web/form.js';
import type { FieldError } from '../web/govuk/error-summary.js';
import { type Answer, formAgain, page, seeOther } from '../web/page.js';
import { Author, type ChangeAuthor } from '../web/request-params.decorator.js';
import { MeetingForm } from './forms/meeting.form.js';
import { meetingFormView } from './views/meeting-form.view.js';

const TEMPLATE = 'meetings/meeting-form';

/** New meetings; one that is known already is shown instead. */
@Controller('meetings/new')
@Allow(...KEEPERS)
export class MeetingEntryController {
  constructor(
    private readonly bodies: BodiesQueries,
    private readonly meetings: MeetingsService,
  ) {}

  @Get()
  async ask(): Promise<Answer> {
    return page(TEMPLATE, meetingFormView(await this.bodies.all(), { body: '', heldOn: null }));
  }

  @Post()
  async enter(@Body() typed: FormBody, @Author() author: ChangeAuthor): Promise<Answer> {
    const bodies = await this.bodies.all();
    const heldOn = readDay(typed, 'heldOn', 'Day of the meeting');
    const read = await readForm(MeetingForm, typed);
    const { body: code } = read.typed;
    const again = (faults: readonly FieldError[]) =>
      formAgain(TEMPLATE, meetingFormView(bodies, { body: code, heldOn: heldOn.typed }, faults));
    const body = bodies.find((each) => each.code === code);
    const dayFaults = heldOn.faults.map(({ message }) => ({ field: 'heldOn', message }));
    const bodyFaults = body ? [] : [{ field: 'body', message: 'Choose the body that meets' }];
    const { day } = heldOn;
    if (!body || !day) return again([...bodyFaults, ...dayFaults]);
    const entered = await orFaults(() => this.meetings.enter(author, body, day));
    if (!entered.ok) return again(entered.faults);
    const notice = entered.value ? 'The meeting was added' : 'This meeting was known already';
    return seeOther(meetingPath({ bodyCode: body.code, heldOn: day }), notice);
  }
}
