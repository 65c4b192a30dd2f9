import type { CalendarDay } from '../calendar/calendar-day.js';
import type { ChasedItem } from './chased-item.rules.js';
import { decisionsOn, type PlanPolicy, type ToWrite } from './day-decisions.rules.js';
import { keyOfItem, type LedgerLine, type LinesByItem, linesByItem } from './ledger-lines.rules.js';
import { type LeftOut, leftOut, sortedLeftOut } from './left-out.rules.js';
import { type PlannedItem, type PlanningFacts, plannedItem } from './planned-item.rules.js';
import { type AddressedCopy, type AddressedItem, mailsOf, type PlannedMail } from './planned-mails.rules.js';

/** Who is written to on a day, and who is not although something is owed. */
export type Plan = {
  readonly on: CalendarDay;
  readonly working: boolean;
  readonly mails: readonly PlannedMail[];
  /** Left alone for good reason: it is not time, there is no date, it is held, or it is scrutiny’s turn. */
  readonly held: readonly LeftOut[];
  /** Ought to be written to, and cannot be. */
  readonly unreachable: readonly LeftOut[];
};

const NO_LINES: readonly LedgerLine[] = [];

/**
 * The plan for `on`: each person and mailbox gets one mail about everything that has come to a step for it, and of which it is to
 * have a copy. On a day that is no working day nobody is written to, and what the next working day brings is held.
 * @param items what is owed as at `on`, what is claimed complete and not yet judged, and what has no date
 * @param ledger what was written about them before
 */
export function planReminders(
  items: readonly ChasedItem[],
  ledger: readonly LedgerLine[],
  on: CalendarDay,
  policy: PlanPolicy,
): Plan {
  return planWith(items, linesByItem(ledger), on, policy);
}

/** As {@link planReminders}, with the ledger as {@link linesByItem} lays it out. */
export function planWith(
  items: readonly ChasedItem[],
  linesOf: LinesByItem,
  on: CalendarDay,
  policy: PlanPolicy,
): Plan {
  const decisions = decisionsOn(on, policy);
  const addressed: AddressedItem[] = [];
  const copies: AddressedCopy[] = [];
  const held: LeftOut[] = [];
  const unreachable: LeftOut[] = [];
  for (const item of items) {
    const decision = decisions.of(item, linesOf.get(keyOfItem(item)) ?? NO_LINES);
    if (decision === null) continue;
    if (decision.left !== null) {
      const left = leftOut(item, decision.left, decision.why());
      (decision.left === 'unreachable' ? unreachable : held).push(left);
      continue;
    }
    const about = plannedFrom(decision, decisions.day, policy);
    const { to, name } = decision.recipient;
    if (decision.step) addressed.push({ to, name, item: about });
    for (const copy of decision.copies) {
      const { to, name, as, party } = copy;
      copies.push({ to, name, copy: { ...about, as, party, isKept: false } });
    }
  }
  return {
    on,
    working: decisions.day === on,
    mails: mailsOf(addressed, copies, policy.councilName),
    held: sortedLeftOut(held),
    unreachable: sortedLeftOut(unreachable),
  };
}

/** An item as its mail, and its copies, need it. */
export function plannedFrom(
  { item, owner, dueOn, copied, recipient }: ToWrite,
  day: CalendarDay,
  policy: PlanPolicy,
): PlannedItem {
  const { calendar, readers, holds } = policy;
  const facts: PlanningFacts = { ladder: policy.ladderOf(item.bodyId), calendar, readers, day, holds };
  return plannedItem(item, owner, dueOn, copied, recipient, facts);
}
