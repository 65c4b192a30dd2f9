import type { CalendarDay } from '../../calendar/calendar-day.js';
import type { ClockOfItem } from '../../deadlines/clock-event.rules.js';
import { CLOCK_RULE_LABELS } from '../../deadlines/clock-rule-names.rules.js';

/** A clock as an entry in the trail tells of it. */
export function clockInTrail(
  { clockRule, clockLength, clockCitation = null }: ClockOfItem,
  responseDueOn: CalendarDay | null,
) {
  return { rule: CLOCK_RULE_LABELS[clockRule], length: clockLength, citation: clockCitation, responseDueOn };
}
