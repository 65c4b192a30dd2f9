import { Controller, Get, Param, Query } from '@nestjs/common';
import { BodiesQueries } from '../../bodies/bodies.queries.js';
import { MeetingMovesQueries } from '../../bodies/meeting-moves.queries.js';
import { meetingPath } from '../../bodies/meeting-path.js';
import { isCalendarDay } from '../../calendar/calendar-day.js';
import { Clock } from '../../calendar/clock.js';
import { MeetingSummaryService } from '../../meetings/meeting-summary.service.js';
import { RequestsQueries } from '../../requests/requests.queries.js';
import { MeetingPlacesQueries } from '../../succession/meeting-places.queries.js';
import { Allow, type Viewer } from '../../web/access.js';
import { ShowsThePast } from '../../web/as-at.js';
import { NotFound } from '../../web/errors.js';
import { TakenAway } from '../../web/lists/taken-away.decorator.js';
import { type Answer, page, seeOther } from '../../web/page.js';
import { may, mayFor } from '../../web/permissions.rules.js';
import { CurrentViewer } from '../../web/request-params.decorator.js';
import { meetingView } from './meeting.view.js';
import { MeetingMeasuresService } from './meeting-measures.service.js';
import { MEETINGS_SHOWN, MEETINGS_TO_COME, meetingsView } from './meetings.view.js';

/** When bodies meet, and what a meeting had before it and what came of it. */
@Controller('meetings')
@ShowsThePast()
@Allow('read-inside')
export class MeetingsController {
  constructor(
    private readonly bodies: BodiesQueries,
    private readonly stories: MeetingSummaryService,
    private readonly moves: MeetingMovesQueries,
    private readonly requests: RequestsQueries,
    private readonly places: MeetingPlacesQueries,
    private readonly extras: MeetingMeasuresService,
    private readonly clock: Clock,
  ) {}

  /** @param before a day of `YYYY-MM-DD`: the page of past meetings before it */
  @Get()
  @TakenAway('Meetings', ['Day', 'Body', 'Time and place'])
  async list(@Query('before') before: unknown, @CurrentViewer() viewer: Viewer): Promise<Answer> {
    const today = this.clock.today();
    const from = typeof before === 'string' && isCalendarDay(before) && before < today ? before : null;
    const coming = from ? [] : await this.bodies.meetingsFrom(today, MEETINGS_TO_COME);
    const past = await this.bodies.meetingsBefore(from ?? today, MEETINGS_SHOWN + 1);
    const mayAdd = may(viewer, 'keep-register');
    return page('meetings/meetings', meetingsView(coming, past, { from, mayAdd }));
  }

  @Get(':body/:day')
  async show(
    @Param('body') body: string,
    @Param('day') day: string,
    @CurrentViewer() viewer: Viewer,
  ): Promise<Answer> {
    const today = this.clock.today();
    const story = await this.stories.of(body, day, today, viewer).catch((error: unknown) => {
      if (error instanceof NotFound) return null;
      throw error;
    });
    if (!story) return this.whereItWent(body, day);
    const moves = await this.moves.of(story.meeting.id);
    const measures = await this.extras.measuresOf(story, viewer);
    const mayMove = mayFor(viewer, 'keep-register', story.meeting.bodyId);
    const requests = await this.requests.ofMeeting(story.meeting.id, viewer);
    return page('meetings/meeting', meetingView(story, { moves, mayMove, requests, measures }, today));
  }

  /** A meeting that was moved, or passed to a successor, is found where it was to be. */
  private async whereItWent(body: string, day: string): Promise<Answer> {
    const place = await this.places.whereItWent(body, day);
    if (!place) throw new NotFound(`A meeting of ${body} on ${day}`);
    return seeOther(meetingPath(place));
  }
}
