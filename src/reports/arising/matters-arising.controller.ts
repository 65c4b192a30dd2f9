import { Controller, Get, Param, Query } from '@nestjs/common';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import { Clock } from '../../calendar/clock.js';
import { Allow, type Viewer } from '../../web/access.js';
import { AS_AT, ShowsThePast } from '../../web/as-at.js';
import { type Answer, seeOther } from '../../web/page.js';
import { CurrentViewer } from '../../web/request-params.decorator.js';
import { audienceField, audienceIn } from '../audience-address.js';
import type { Audience } from '../published/audience.rules.js';
import { type AskedPage, ReportPages } from '../publishing/report-pages.service.js';
import { ReportAnswers } from '../report-answers.service.js';
import { arisingPath, readArisingAddress } from './arising-address.js';
import { ArisingReportsService, type ArisingWish } from './arising-reports.service.js';

type QueryString = Readonly<Record<string, unknown>>;

/** What a clerk lays before a meeting under “matters arising”; its address is that of the meeting. */
@Controller()
@ShowsThePast()
@Allow('read-inside')
export class MattersArisingController {
  constructor(
    private readonly answers: ReportAnswers,
    private readonly pages: ReportPages,
    private readonly reports: ArisingReportsService,
    private readonly clock: Clock,
  ) {}

  @Get('reports/matters-arising')
  async choose(@Query() query: QueryString, @CurrentViewer() viewer: Viewer): Promise<Answer> {
    const lead = async (fields: QueryString) => this.lead(fields, viewer);
    return (await this.pages.fromForm({ kind: 'matters-arising', query }, lead)) ?? lead(query);
  }

  @Get('meetings/:body/:day/matters-arising')
  async read(
    @Param('body') body: string,
    @Param('day') day: string,
    @Query() query: QueryString,
    @CurrentViewer() viewer: Viewer,
  ): Promise<Answer> {
    const audience = audienceIn(query);
    return this.pages.page(
      this.address(body, day, audience, viewer),
      this.asked(body, day, audience, viewer),
      {
        fields: ({ model: { meeting, asAt } }) => fieldsOf(meeting.bodyCode, meeting.heldOn, asAt, audience),
        meeting: ({ model: { meeting } }) => meeting,
        href: ({ model: { meeting } }, format) => withAudience(`${arisingPath(meeting)}.${format}`, audience),
      },
    );
  }

  @Get('meetings/:body/:day/matters-arising.:format')
  async take(
    @Param('body') body: string,
    @Param('day') day: string,
    @Param('format') format: string,
    @Query() query: QueryString,
    @CurrentViewer() viewer: Viewer,
  ): Promise<Answer> {
    const audience = audienceIn(query);
    return this.pages.file(
      this.address(body, day, audience, viewer),
      this.asked(body, day, audience, viewer),
      format,
    );
  }

  private async lead(query: QueryString, asker: Viewer): Promise<Answer> {
    const read = readArisingAddress(query, asker);
    if (!read.ok) return this.answers.choiceAgain(null, read.faults, { kind: 'matters-arising', query });
    const { body, meeting, asAt, audience } = read.wish;
    const path = withAudience(arisingPath({ bodyCode: body, heldOn: meeting as CalendarDay }), audience);
    return seeOther(asAt === null ? path : `${path}${path.includes('?') ? '&' : '?'}${AS_AT}=${asAt}`);
  }

  private address(body: string, day: string, audience: Audience, viewer: Viewer): AskedPage {
    return { kind: 'matters-arising', query: fieldsOf(body, day, this.clock.today(), audience), viewer };
  }

  private asked(body: string, meeting: string, audience: Audience, asker: Viewer) {
    const read = { ok: true as const, typed: null, wish: { body, meeting, asAt: null, asker, audience } };
    return { read, make: (wish: ArisingWish) => this.reports.make(wish) };
  }
}

function fieldsOf(
  body: string,
  heldOn: string,
  asAt: CalendarDay,
  audience: Audience,
): Readonly<Record<string, string | null>> {
  return { meeting: `${body}~${heldOn}`, 'as-at': asAt, audience: audienceField(audience) };
}

function withAudience(path: string, audience: Audience): string {
  return audience === 'exempt' ? `${path}?audience=${audience}` : path;
}
