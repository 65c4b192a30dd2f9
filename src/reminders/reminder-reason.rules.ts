import { type CalendarDay, daysBetween } from '../calendar/calendar-day.js';
import { spokenDay, spokenDays } from '../calendar/spoken-day.js';
import type { ReminderStage } from './reminder-schedule.rules.js';

/**
 * Why somebody is written to, for the ledger and the mail: “due on 10 July 2022, in 7 days”.
 * The days are counted from `day`, the day of writing, so a stage that was made good late does not say more days than are left.
 */
export function reasonFor(stage: ReminderStage, dueOn: CalendarDay, day: CalendarDay): string {
  const due = `due on ${spokenDay(dueOn)}, ${standing(daysBetween(day, dueOn))}`;
  return stage === 'escalated' ? `${due}, and chased before` : due;
}

function standing(daysLeft: number): string {
  if (daysLeft === 0) return 'today';
  if (daysLeft === 1) return 'tomorrow';
  return daysLeft > 0 ? `in ${spokenDays(daysLeft)}` : `${spokenDays(-daysLeft)} late`;
}
