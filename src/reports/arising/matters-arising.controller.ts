import { Controller, Get, Param, Query } from '@nestjs/common';
import { meetingPath } from '../../bodies/meeting-path.js';
import { isCalendarDay } from '../../calendar/calendar-day.js';
import { Allow, INSIDERS, type Viewer } from '../../web/access.js';
import { ShowsThePast } from '../../web/as-at.js';
import { textIn } from '../../web/form.js';
import { type Answer, seeOther } from '../../web/page.js';
import { CurrentViewer } from '../../web/request-params.decorator.js';
import { ReportAnswers } from '../report-answers.service.js';
import { ArisingReportsService, type ArisingWish } from './arising-reports.service.js';

/** What a clerk lays before a meeting under “matters arising”; its address is that of the meeting. */
@Controller()
@ShowsThePast()
@Allow(...INSIDERS)
export class MattersArisingController {
  constructor(
    private readonly answers: ReportAnswers,
    private readonly reports: ArisingReportsService,
  ) {}

  @Get('reports/matters-arising')
  async choose(@Query() query: Readonly<Record<string, unknown>>): Promise<Answer> {
    const [bodyCode = '', heldOn = ''] = textIn(query, 'meeting').split('~', 2);
    if (bodyCode && isCalendarDay(heldOn)) return seeOther(addressOf({ bodyCode, heldOn }));
    return this.answers.choiceAgain(null, [{ field: 'arising-meeting', message: 'Select the meeting' }]);
  }

  @Get('meetings/:body/:day/matters-arising')
  async read(
    @Param('body') body: string,
    @Param('day') day: string,
    @CurrentViewer() viewer: Viewer,
  ): Promise<Answer> {
    return this.answers.page(
      this.asked(body, day, viewer),
      ({ model: { meeting } }, format) => `${addressOf(meeting)}.${format}`,
    );
  }

  @Get('meetings/:body/:day/matters-arising.:format')
  async take(
    @Param('body') body: string,
    @Param('day') day: string,
    @Param('format') format: string,
    @CurrentViewer() viewer: Viewer,
  ): Promise<Answer> {
    return this.answers.file(this.asked(body, day, viewer), format);
  }

  private asked(body: string, meeting: string, { role }: Viewer) {
    const read = { ok: true as const, typed: null, wish: { body, meeting, role } };
    return { read, make: (wish: ArisingWish) => this.reports.make(wish) };
  }
}

function addressOf(meeting: Parameters<typeof meetingPath>[0]): string {
  return `${meetingPath(meeting)}/matters-arising`;
}
