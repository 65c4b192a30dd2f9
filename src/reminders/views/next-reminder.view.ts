import { spokenDayWithWeekday } from '../../calendar/spoken-day.js';
import { type SummaryRow, summaryRow } from '../../web/govuk/summary-list.js';
import { stageWords } from '../ladders/stage-words.rules.js';
import type { NextReminder } from '../next-reminder.rules.js';

/** Where the page of an item’s reminders is. @param reference `A2022/001` */
export function remindersPath(reference: string): string {
  return `/reminders/items/${reference.replace('/', '-')}`;
}

/** “Wednesday 22 June 2022 to Dana Okafor: 5 working days late”, or why there is none. */
export function nextReminderWords(next: NextReminder): string {
  if (next.on === null) return `None. ${next.reason}`;
  const words = `${spokenDayWithWeekday(next.on)} to ${next.name}: ${stageWords(next.item.stage)}`;
  return next.cameBack === null ? words : `${words}. ${next.cameBack}`;
}

/** The line of an item’s facts; none where nothing is owed any more. */
export function nextReminderRow(next: NextReminder | null): SummaryRow[] {
  return next === null ? [] : [summaryRow('Next reminder', nextReminderWords(next))];
}
