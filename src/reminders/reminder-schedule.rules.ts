import { addDays, type CalendarDay, daysBetween } from '../calendar/calendar-day.js';
import { type BankHolidays, isWorkingDay } from '../calendar/working-days.js';
import { REMINDER_POLICY, type ReminderPolicy } from './reminder-policy.rules.js';

/**
 * What a reminder is for. Of each stage there is one for a due date, so stage and due date together name it in the ledger:
 * the chases after the first are told apart by the days late at which they fell (`overdue-15-days`).
 */
export type ReminderStage =
  | `due-in-${number}-days`
  | 'due-today'
  | 'overdue'
  | `overdue-${number}-days`
  | 'escalated';

/** What may be reminded of: an action, or a formal response that is owed. */
export interface RemindableItem {
  /** Null where there is no date, or the clock has not started: then nobody is reminded. */
  readonly dueOn: CalendarDay | null;
}

/** A line of the ledger for one item and one person. */
export interface WrittenReminder {
  readonly stage: string;
  /** The due date it was about; after an extension the stages begin anew. */
  readonly dueOn: CalendarDay;
  /** The day for which it was written. */
  readonly plannedOn: CalendarDay;
}

const FIRST_DAY_LATE = 1;

/**
 * The stage, if any, at which somebody is to be written to about `item` on `day`.
 * Only the stage that fell last counts, and only until something was written since it fell: a stage missed at a weekend or
 * while the server was down is made good once, on the next working day, and the ones before it are let go.
 * Between two chases lies at least half a round.
 * Nobody is escalated who was not chased before: the first chase for a due date is `overdue`, however late it comes.
 * Whether the item is still owed is for its state to say ({@link RemindableItem} is one that is).
 */
export function stageOn(
  item: RemindableItem,
  day: CalendarDay,
  alreadyWritten: readonly WrittenReminder[],
  bankHolidays: BankHolidays,
  policy: ReminderPolicy = REMINDER_POLICY,
): ReminderStage | null {
  const { dueOn } = item;
  if (dueOn === null || !isWorkingDay(day, bankHolidays)) return null;
  const fellOn = day > dueOn ? lastChase(dueOn, day, policy) : lastReminder(dueOn, day, policy);
  if (fellOn === null) return null;
  const written = alreadyWritten.filter((reminder) => reminder.dueOn === dueOn);
  if (written.some(({ plannedOn }) => plannedOn >= fellOn)) return null;
  if (written.some(({ plannedOn }) => plannedOn > dueOn && isTooSoon(plannedOn, day, policy))) return null;
  const stage =
    day > dueOn
      ? chaseStage(daysBetween(dueOn, fellOn), written, policy)
      : reminderStage(daysBetween(fellOn, dueOn));
  return written.some((reminder) => reminder.stage === stage) ? null : stage;
}

function lastReminder(
  dueOn: CalendarDay,
  day: CalendarDay,
  { daysBefore }: ReminderPolicy,
): CalendarDay | null {
  const fallen = daysBefore.map((days) => addDays(dueOn, -days)).filter((fallsOn) => fallsOn <= day);
  return fallen.sort().at(-1) ?? null;
}

function lastChase(dueOn: CalendarDay, day: CalendarDay, { everyDaysLate }: ReminderPolicy): CalendarDay {
  const rounds = Math.floor((daysBetween(dueOn, day) - FIRST_DAY_LATE) / everyDaysLate);
  return addDays(dueOn, FIRST_DAY_LATE + rounds * everyDaysLate);
}

/** A first chase that came late would else be followed by the next round's within days. */
function isTooSoon(chasedOn: CalendarDay, day: CalendarDay, { everyDaysLate }: ReminderPolicy): boolean {
  return daysBetween(chasedOn, day) < Math.floor(everyDaysLate / 2);
}

function reminderStage(daysLeft: number): ReminderStage {
  return daysLeft === 0 ? 'due-today' : `due-in-${daysLeft}-days`;
}

function chaseStage(
  daysLate: number,
  written: readonly WrittenReminder[],
  { escalateAfterDaysLate }: ReminderPolicy,
): ReminderStage {
  const stages = new Set(written.map(({ stage }) => stage));
  if (!stages.has('overdue')) return 'overdue';
  if (daysLate > escalateAfterDaysLate && !stages.has('escalated')) return 'escalated';
  return `overdue-${daysLate}-days`;
}
