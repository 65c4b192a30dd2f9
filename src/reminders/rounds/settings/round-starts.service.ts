import { Injectable } from '@nestjs/common';
import type { By } from '../../../audit/change.js';
import { addDays, type CalendarDay } from '../../../calendar/calendar-day.js';
import { WorkingCalendar } from '../../../calendar/working-calendar.js';
import { ClosedDaysQueries } from '../../../council/closed-days.queries.js';
import { Refused } from '../../../web/errors.js';
import { RoundsService } from '../rounds.service.js';
import { RoundSettingsQueries } from './round-settings.queries.js';
import { type RoundStart, roundStart, roundsToBegin } from './round-start.rules.js';

const DAYS_AHEAD = 130;

/** Begins the rounds that begin by themselves. */
@Injectable()
export class RoundStartsService {
  constructor(
    private readonly queries: RoundSettingsQueries,
    private readonly rounds: RoundsService,
    private readonly closedDays: ClosedDaysQueries,
  ) {}

  /** Those to come, the earliest meeting first. */
  async coming(today: CalendarDay): Promise<RoundStart[]> {
    const calendar = await this.calendar(today);
    const meetings = await this.queries.comingMeetings(today);
    return meetings
      .filter(({ isAsked }) => !isAsked)
      .map((meeting) => roundStart(meeting, calendar))
      .filter(({ deadlineOn }) => deadlineOn > today);
  }

  /** Those that begin with the run of `day`; of a day to come, those whose own day it is. */
  async on(day: CalendarDay, today: CalendarDay): Promise<RoundStart[]> {
    const calendar = await this.calendar(today);
    if (day < today || !calendar.isWorkingDay(day)) return [];
    const starts = roundsToBegin(await this.queries.comingMeetings(today), day, calendar);
    return day === today ? starts : starts.filter(({ asksOn }) => asksOn === day);
  }

  /**
   * Writes the rounds that begin today, each in a transaction of its own. Several runs at once do no harm: a round before a meeting
   * is one row under a unique key, and whoever comes second finds it there.
   * @returns how many began
   */
  async begin(by: By, today: CalendarDay): Promise<number> {
    const calendar = await this.calendar(today);
    if (!calendar.isWorkingDay(today)) return 0;
    let begun = 0;
    const meetings = await this.queries.comingMeetings(today);
    for (const { meeting, deadlineOn } of roundsToBegin(meetings, today, calendar)) {
      const { meetingId, bodyId: id, bodyName: name } = meeting;
      try {
        const round = { deadlineOn, words: null, meetingId };
        await this.rounds.begin({ ...by, formToken: null }, { id, name }, round, today);
        begun += 1;
      } catch (error) {
        // Nothing is open for the body, or another copy began it meanwhile.
        if (!(error instanceof Refused)) throw error;
      }
    }
    return begun;
  }

  private async calendar(today: CalendarDay): Promise<WorkingCalendar> {
    return new WorkingCalendar(
      addDays(today, -DAYS_AHEAD),
      addDays(today, DAYS_AHEAD),
      await this.closedDays.all(),
    );
  }
}
