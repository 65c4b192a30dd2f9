import type { CalendarDay } from '../calendar/calendar-day.js';
import type { ChasedItem } from './chased-item.rules.js';
import type { PlanPolicy } from './day-decisions.rules.js';
import { nextToFall } from './ladders/reminder-ladder.rules.js';
import { type LedgerLine, linesByItem } from './ledger-lines.rules.js';
import type { PlannedItem } from './planned-item.rules.js';
import { planWith } from './reminder-plan.rules.js';
import { WORKING_DAYS_BETWEEN_MAILS } from './reminder-schedule.rules.js';

/** When somebody is written to about an item next, as things stand, or why nobody is. */
export type NextReminder =
  | {
      readonly on: CalendarDay;
      readonly to: string;
      readonly name: string;
      readonly item: PlannedItem;
      /** That the last e-mail there came back, in words that begin a sentence; null where it did not. */
      readonly cameBack: string | null;
    }
  | { readonly on: null; readonly reason: string };

/** So many days are tried: holds and what an owner said of late put a mail off for no longer. */
const DAYS_TRIED = 90;

/** The next mail about `item` from `from` on, taking it that nobody answers meanwhile. */
export function nextReminder(
  item: ChasedItem,
  ledger: readonly LedgerLine[],
  from: CalendarDay,
  policy: PlanPolicy,
): NextReminder {
  const { calendar } = policy;
  const lines = linesByItem(ledger);
  let reason = 'The reminder schedule has ended';
  let day = workingDayFrom(from, policy);
  let silent = 0;
  for (let tried = 0; tried < DAYS_TRIED; tried += 1) {
    const { mails, held, unreachable } = planWith([item], lines, day, policy);
    const mail = mails.find(({ items }) => items.length > 0);
    const planned = mail?.items[0];
    if (mail && planned) return { on: day, to: mail.to, name: mail.name, item: planned, cameBack: null };
    const [left] = [...unreachable, ...held];
    if (left) reason = left.reason;
    if (left && FOR_GOOD.has(left.group)) break;
    silent = left ? 0 : silent + 1;
    // After so many silent days no step is put off any more: the next that falls is the next that goes.
    const next = silent > WORKING_DAYS_BETWEEN_MAILS && item.dueOn !== null;
    const step = next ? nextToFall(policy.ladderOf(item.bodyId), item.dueOn, day, calendar) : null;
    if (next && !step) break;
    day = step ? workingDayFrom(step.fellOn, policy) : calendar.add(day, 1);
  }
  return { on: null, reason };
}

/** What no day changes: somebody has to do something about it. */
const FOR_GOOD: ReadonlySet<string> = new Set(['undated', 'claimed', 'unreachable']);

function workingDayFrom(day: CalendarDay, { calendar }: PlanPolicy): CalendarDay {
  return calendar.isWorkingDay(day) ? day : calendar.add(day, 1);
}
