import type { Change } from '../../audit/change.js';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import type { PersonKey } from '../council/people.js';

/** A change that the example makes on a day, and who makes it. */
export type SeedEvent = {
  readonly on: CalendarDay;
  readonly by: PersonKey;
  readonly run: (change: Change) => Promise<void>;
};

/** The changes still to make, in the order of time; those of one day in the order in which they were added. */
export class SeedEvents {
  private readonly ahead: SeedEvent[] = [];

  add(event: SeedEvent): void {
    const later = this.ahead.findLastIndex(({ on }) => on <= event.on) + 1;
    this.ahead.splice(later, 0, event);
  }

  /** The next one, which is taken out; undefined where none is left. */
  take(): SeedEvent | undefined {
    return this.ahead.shift();
  }
}
