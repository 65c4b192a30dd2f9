import type { Change } from '../../audit/change.js';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import type { PersonKey } from '../council/people.js';

/** Something that happened on a day, and who recorded it. */
export type Happening = {
  readonly on: CalendarDay;
  readonly by: PersonKey;
  readonly tell: (change: Change) => Promise<void>;
};

/** What is still to be told, in the order of time; of one day in the order in which it was added. */
export class Happenings {
  private readonly ahead: Happening[] = [];

  add(happening: Happening): void {
    const later = this.ahead.findLastIndex(({ on }) => on <= happening.on) + 1;
    this.ahead.splice(later, 0, happening);
  }

  /** The next one, which is taken out; undefined where all has been told. */
  take(): Happening | undefined {
    return this.ahead.shift();
  }
}
