import type { Subject } from '../../audit/change.js';
import { addDays, type CalendarDay } from '../../calendar/calendar-day.js';
import type { GivenDays } from '../../deadlines/clock-event.rules.js';
import { RecommendationNoticesService } from '../../recommendations/notices/recommendation-notices.service.js';
import type { ClockStart } from '../council/example-items.js';
import type { Seeding } from './seeding.js';

/** What started the clock of a recommendation that was made on `madeOn`, each day recorded when it came. */
export function seedClock(
  seeding: Seeding,
  { id }: Subject,
  madeOn: CalendarDay,
  starts: readonly ClockStart[],
): void {
  const record = (after: number, days: GivenDays, reason: string | null) =>
    seeding.schedule(addDays(madeOn, after), async (change) => {
      const circumstances = { reason };
      await seeding
        .part(RecommendationNoticesService)
        .recordIn(change, seeding.keeperId, [id], days, circumstances);
    });
  for (const { kind, after, wrongly } of starts) {
    const day = addDays(madeOn, after);
    record(after, { [kind]: wrongly ? addDays(madeOn, wrongly.after) : day }, null);
    if (wrongly) record(wrongly.until, { [kind]: day }, wrongly.reason);
  }
}
