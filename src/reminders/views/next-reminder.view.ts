import { inRunningText } from '../../bodies/body-name.rules.js';
import { spokenDayWithWeekday } from '../../calendar/spoken-day.js';
import { type SummaryRow, summaryRow } from '../../web/govuk/summary-list.js';
import type { NextReminderOf } from '../item-reminders.service.js';
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

/** A line of an item’s facts for each body that owes something; none where nothing is owed any more. */
export function nextReminderRows(reminders: readonly NextReminderOf[]): SummaryRow[] {
  return reminders.map(({ owedBy, next }) => {
    const whose = owedBy === null ? '' : ` of ${inRunningText(owedBy)}`;
    return summaryRow(`Next reminder${whose}`, nextReminderWords(next));
  });
}
