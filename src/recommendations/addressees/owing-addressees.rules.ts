import type { CalendarDay } from '../../calendar/calendar-day.js';
import { hasNoDate } from '../../deadlines/clock-event.rules.js';
import type { RecommendationRow } from '../recommendation-row.js';

/** A body that has yet to answer, and by when; null where no day is set. */
export type OwingAddressee = { readonly name: string; readonly dueOn: CalendarDay | null };

/** Who of those that are asked has yet to answer, the earliest due first and what has no day last. */
export function owingAddressees(row: RecommendationRow): OwingAddressee[] {
  const first = row.firstAnsweredOn ? [] : [{ name: row.addresseeName, dueOn: row.responseDueOn }];
  const further = row.furtherClocks
    .filter((clock) => clock.isOwed && !hasNoDate(clock))
    .map(({ name, responseDueOn }) => ({ name, dueOn: responseDueOn }));
  return [...first, ...further].sort((one, other) => {
    if (one.dueOn === null || other.dueOn === null)
      return Number(one.dueOn === null) - Number(other.dueOn === null);
    return one.dueOn < other.dueOn ? -1 : Number(one.dueOn > other.dueOn);
  });
}
