import type { CalendarDay } from '../calendar/calendar-day.js';
import type { ChasedItem } from './chased-item.rules.js';
import { addLines, type LedgerKind, type LedgerLine, linesByItem } from './ledger-lines.rules.js';
import type { PlannedItem } from './planned-item.rules.js';
import { type Plan, type PlanPolicy, planWith } from './reminder-plan.rules.js';

/**
 * The plans of the `count` working days after that of `plan`, as things stand: taking it that each day's reminders are sent and
 * that nobody answers meanwhile.
 */
export function comingPlans(
  plan: Plan,
  items: readonly ChasedItem[],
  ledger: readonly LedgerLine[],
  count: number,
  policy: PlanPolicy,
): Plan[] {
  const plans: Plan[] = [];
  const lines = linesByItem(ledger);
  addLines(lines, linesOf(plan));
  let day: CalendarDay = plan.on;
  while (plans.length < count) {
    day = policy.calendar.add(day, 1);
    const next = planWith(items, lines, day, policy);
    plans.push(next);
    addLines(lines, linesOf(next));
  }
  return plans;
}

function linesOf(plan: Plan): LedgerLine[] {
  return plan.mails.flatMap(({ to, items, copied }) => [
    ...items.map((item) => lineOf(item, 'stage', to, plan.on)),
    ...copied.map((item) => lineOf(item, 'copy', to, plan.on)),
  ]);
}

function lineOf(
  { kind, id, addresseeId, stage, dueOn }: PlannedItem,
  line: LedgerKind,
  recipient: string,
  plannedOn: CalendarDay,
): LedgerLine {
  return { kind, id, addresseeId, line, stage, dueOn, recipient, plannedOn };
}
