import { Body, Controller, Get, Post } from '@nestjs/common';
import { BodiesQueries } from '../bodies/bodies.queries.js';
import { meetingPath } from '../bodies/meeting-path.js';
import { MeetingsService } from '../bodies/meetings.service.js';
import { Allow, type Viewer } from '../web/access.js';
import type { FormBody } from '../web/form.js';
import { type Answer, formAgain, page, seeOther } from '../web/page.js';
import { keptBy } from '../web/permissions.rules.js';
import { Author, type ChangeAuthor, CurrentViewer } from '../web/request-params.decorator.js';
import { submitTyped } from '../web/submit-form.js';
import { blankMeeting, readMeeting } from './forms/meeting-fields.form.js';
import { meetingFormView } from './views/meeting-form.view.js';

const TEMPLATE = 'meetings/meeting-form';

/** New meetings; one that is known already is shown instead. */
@Controller('meetings/new')
@Allow('keep-register')
export class MeetingEntryController {
  constructor(
    private readonly bodies: BodiesQueries,
    private readonly meetings: MeetingsService,
  ) {}

  @Get()
  async ask(@CurrentViewer() viewer: Viewer): Promise<Answer> {
    const bodies = keptBy(viewer, await this.bodies.all());
    return page(TEMPLATE, meetingFormView(bodies, blankMeeting()));
  }

  @Post()
  async enter(
    @Body() fields: FormBody,
    @CurrentViewer() viewer: Viewer,
    @Author() author: ChangeAuthor,
  ): Promise<Answer> {
    const bodies = await this.bodies.all();
    return submitTyped(await readMeeting(fields, bodies), {
      again: (typed, faults) => formAgain(TEMPLATE, meetingFormView(keptBy(viewer, bodies), typed, faults)),
      act: ({ body, heldOn, where }) => this.meetings.enter(author, body, heldOn, where),
      done: (isNew, { body, heldOn }) =>
        seeOther(
          meetingPath({ bodyCode: body.code, heldOn }),
          isNew ? 'The meeting was added' : 'This meeting was in the register already, and was not changed',
        ),
    });
  }
}
