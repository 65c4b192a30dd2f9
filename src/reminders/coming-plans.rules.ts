import type { CalendarDay } from '../calendar/calendar-day.js';
import { type BankHolidays, nextWorkingDay } from '../calendar/working-days.js';
import type { ChasedItem } from './chased-item.rules.js';
import { addLines, type LedgerLine, linesByItem } from './ledger-lines.rules.js';
import { type Plan, planWith } from './reminder-plan.rules.js';

/**
 * The plans of the `count` working days after that of `plan`, as things stand: taking it that each day's reminders are sent and
 * that nobody answers meanwhile.
 */
export function comingPlans(
  plan: Plan,
  items: readonly ChasedItem[],
  ledger: readonly LedgerLine[],
  count: number,
  bankHolidays: BankHolidays,
): Plan[] {
  const plans: Plan[] = [];
  const lines = linesByItem(ledger);
  addLines(lines, linesOf(plan));
  let day: CalendarDay = plan.on;
  while (plans.length < count) {
    day = nextWorkingDay(day, bankHolidays);
    const next = planWith(items, lines, day, bankHolidays);
    plans.push(next);
    addLines(lines, linesOf(next));
  }
  return plans;
}

function linesOf(plan: Plan): LedgerLine[] {
  return plan.mails.flatMap(({ to, items }) =>
    items.map(({ kind, id, stage, dueOn }) => ({
      kind,
      id,
      stage,
      dueOn,
      recipient: to,
      plannedOn: plan.on,
    })),
  );
}
