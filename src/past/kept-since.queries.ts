import { Injectable } from '@nestjs/common';
import type { CalendarDay } from '../calendar/calendar-day.js';
import { dayInLondon, endOfDayInLondon } from '../calendar/clock.js';
import type { Viewpoint } from '../calendar/viewpoint.js';
import { Database } from '../database/database.service.js';

/** Since when there is a register that could have been asked. */
@Injectable()
export class KeptSinceQueries {
  constructor(private readonly database: Database) {}

  /**
   * The viewpoint of `day`. From the day on which the register was begun it shows what the register said then; of the days before,
   * which nobody could ask about, it tells what the papers entered since say of them.
   */
  async viewpoint(day: CalendarDay): Promise<Viewpoint> {
    const begun = await this.begunOn();
    return { day, knownUntil: begun !== null && day >= begun ? endOfDayInLondon(day) : null };
  }

  /** The day of the first entry in the trail; null where there is none. */
  private async begunOn(): Promise<CalendarDay | null> {
    const [row] = await this.database.rows<{ first: Date | null }>(
      'select min(at) as first from audit_entries',
    );
    return row?.first ? dayInLondon(row.first) : null;
  }
}
