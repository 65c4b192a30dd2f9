import { Injectable } from '@nestjs/common';
import { BodiesQueries, type BodyRow } from '../../bodies/bodies.queries.js';
import type { TimeAndPlace } from '../../bodies/meeting-place.rules.js';
import { addDays, type CalendarDay } from '../../calendar/calendar-day.js';
import { spokenDay } from '../../calendar/spoken-day.js';
import { Config } from '../../config/config.js';
import { NotFound, Refused } from '../../web/errors.js';
import type { Asker } from '../../web/permissions.rules.js';
import { asExemptForm } from '../exempt/exempt-form.js';
import { exemptItems, exemptItemsNamed } from '../exempt/exempt-items.rules.js';
import type { MadeReport } from '../made-report.js';
import type { Audience } from '../published/audience.rules.js';
import type { ReportRow } from '../report-row.js';
import { namedStandings } from '../standing/named-standings.rules.js';
import { ReportDayService } from '../standing/report-day.service.js';
import { forTheInside } from '../standing/report-readers.rules.js';
import { BriefFactsQueries } from './brief-facts.queries.js';
import { briefRows } from './brief-rows.js';
import type { ChairsBrief } from './chairs-brief.js';
import { chairsBrief } from './chairs-brief.rules.js';
import { printedBrief } from './printed-brief.js';

/** Which brief is wanted; what is null is left to the program. */
export type BriefWish = {
  /** A body's code, such as CYP. */
  readonly body: string;
  /** The day of the meeting: the next one, or the last where none is known, unless given. */
  readonly meeting: CalendarDay | null;
  readonly asAt: CalendarDay | null;
  /** Who reads it; null for what the public can see. */
  readonly asker: Asker | null;
  /** For whom it is made. */
  readonly audience: Audience;
};

export type MadeBrief = MadeReport & { readonly model: ChairsBrief };

type MeetingOfBrief = {
  readonly body: BodyRow;
  readonly heldOn: CalendarDay;
  readonly where: TimeAndPlace;
  /** As at which day. */
  readonly asAt: CalendarDay;
};

const WEEKS_BACK = 13;

/** Makes the brief that a chair reads before a meeting. */
@Injectable()
export class BriefReportsService {
  constructor(
    private readonly config: Config,
    private readonly bodies: BodiesQueries,
    private readonly facts: BriefFactsQueries,
    private readonly days: ReportDayService,
  ) {}

  /**
   * As matters stood on the eve of a past meeting, or stand today before one to come.
   * @throws NotFound where there is no such body or meeting
   * @throws Refused where the meeting was called off, or the day is to come or not after the meeting before
   */
  async make(wish: BriefWish): Promise<MadeBrief> {
    const { body, heldOn, asAt: wished, where } = await this.meetingOf(wish);
    return this.days.at(wished, async (asAt) => {
      const last = await this.facts.meetingBefore(body.id, heldOn);
      if (last !== null && asAt <= last) {
        const told = `The brief for this meeting covers what came after the meeting of ${spokenDay(last)}`;
        throw Refused.at('asAt', `${told}: the day of the report must be later`);
      }
      const since = last ?? addDays(asAt, -7 * WEEKS_BACK);
      const meeting = { body, heldOn, lastMeetingOn: last };
      const facts = await this.facts.of(meeting, { since, asAt }, forTheInside(wish.asker, wish.audience));
      const model = chairsBrief(facts, asAt, since);
      const made = this.made(model, where, briefRows(model, namedStandings(facts, asAt)));
      const exempt = exemptItemsNamed(exemptItems(facts), made.rows);
      return wish.audience === 'exempt' ? asExemptForm(made, exempt, this.config.nation) : made;
    });
  }

  /** For which meeting a brief is, and as at which day. @throws NotFound @throws Refused where the meeting was called off */
  async meetingOf(wish: BriefWish): Promise<MeetingOfBrief> {
    const { today } = this.days;
    const body = await this.bodies.byCode(wish.body);
    const day = wish.meeting ?? (await this.facts.nearestMeeting(body.id, today));
    if (day === null) throw new NotFound(`A meeting of ${body.name}`);
    const { heldOn, isCalledOff, startTime, place } = await this.bodies.meeting(body.code, day);
    if (isCalledOff) throw Refused.at('brief-meeting', `The meeting on ${spokenDay(heldOn)} was cancelled`);
    const eve = heldOn > today ? today : addDays(heldOn, heldOn === today ? 0 : -1);
    return { body, heldOn, where: { startTime, place }, asAt: wish.asAt ?? eve };
  }

  private made(model: ChairsBrief, where: TimeAndPlace, rows: readonly ReportRow[]): MadeBrief {
    return {
      kind: 'brief',
      model,
      printed: (base) => printedBrief(model, where, this.config.councilName, base),
      rows,
      fileName: `chairs-brief-${model.body.code}-${model.heldOn}`,
    };
  }
}
