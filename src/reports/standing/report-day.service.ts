import { Injectable } from '@nestjs/common';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import { Clock, dayInLondon } from '../../calendar/clock.js';
import { seenFrom } from '../../calendar/viewpoint.js';
import { KeptSinceQueries } from '../../past/kept-since.queries.js';
import { Refused } from '../../web/errors.js';

/** On what day a report looks at the register. */
@Injectable()
export class ReportDayService {
  constructor(
    private readonly keptSince: KeptSinceQueries,
    private readonly clock: Clock,
  ) {}

  /** Whatever day is looked from. */
  get today(): CalendarDay {
    return dayInLondon(this.clock.now());
  }

  /**
   * Makes a report as at a day, today unless another is wished; one as at an earlier day tells what was known then.
   * @throws Refused where the day is still to come
   */
  async at<Made>(wished: CalendarDay | null, make: (asAt: CalendarDay) => Promise<Made>): Promise<Made> {
    const { today } = this;
    const asAt = wished ?? today;
    if (asAt > today) {
      throw Refused.at('asAt', 'The day of the report must be today or in the past');
    }
    return asAt < today ? seenFrom(await this.keptSince.viewpoint(asAt), () => make(asAt)) : make(asAt);
  }
}
