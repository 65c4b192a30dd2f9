import { type CalendarDay, daysBetween } from '../calendar/calendar-day.js';
import { spokenDay, spokenDays } from '../calendar/spoken-day.js';

/**
 * Why somebody is written to, for the ledger and the mail: “due on 10 July 2022, in 7 days”.
 * The days are counted from `day`, the day of writing, so a step that was made good late does not say more days than are left.
 */
export function reasonFor(stage: string, dueOn: CalendarDay, day: CalendarDay): string {
  const due = `due on ${spokenDay(dueOn)}, ${standing(daysBetween(day, dueOn))}`;
  return stage === 'new-owner' ? `yours now, and ${due}` : due;
}

function standing(daysLeft: number): string {
  if (daysLeft === 0) return 'today';
  if (daysLeft === 1) return 'tomorrow';
  return daysLeft > 0 ? `in ${spokenDays(daysLeft)}` : `${spokenDays(-daysLeft)} late`;
}
