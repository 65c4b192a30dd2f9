import type { CalendarDay } from '../calendar/calendar-day.js';
import type { WorkingCalendar } from '../calendar/working-calendar.js';
import { type FallenStep, fallsOn, type Ladder, lastFallen } from './ladders/reminder-ladder.rules.js';

/** A line of the ledger for one item and one person. */
export interface WrittenReminder {
  readonly stage: string;
  /** The due date it was about; after an extension the stages begin anew. Null for a word of the clerk's own about what has no date. */
  readonly dueOn: CalendarDay | null;
  /** The day for which it was written. */
  readonly plannedOn: CalendarDay;
}

/** So many working days lie between two mails about one item, but where the ladder itself wants them closer. */
export const WORKING_DAYS_BETWEEN_MAILS = 3;

/**
 * The step, if any, at which somebody is to be written to on `day` about what is due on `dueOn`.
 * Only the step that fell last counts, and only until something was written since it fell: a step missed at a weekend, during a
 * hold or while the server was down is made good once, and the ones before it are let go. What is made good keeps its distance
 * from the mail before it, and so does the step after it.
 * Whether the item is still owed is for its state to say.
 * @param latest the step that fell last by `day`, as {@link lastFallen} says it
 * @param written what this person was written about this item before
 */
export function stageOn(
  latest: FallenStep | null,
  dueOn: CalendarDay,
  day: CalendarDay,
  written: readonly WrittenReminder[],
  calendar: WorkingCalendar,
): FallenStep | null {
  if (!latest || !calendar.isWorkingDay(day)) return null;
  let last: WrittenReminder | null = null;
  for (const line of written) {
    const { plannedOn, stage } = line;
    if (plannedOn > day) continue;
    const isOfDate = line.dueOn === dueOn && stage !== 'nudge';
    if (isOfDate && (plannedOn >= latest.fellOn || stage === latest.stage)) return null;
    if (last === null || plannedOn > last.plannedOn) last = line;
  }
  return last !== null && isTooSoon(latest, day, last, calendar) ? null : latest;
}

/** @param last the latest mail about the item */
function isTooSoon(
  latest: FallenStep,
  day: CalendarDay,
  last: WrittenReminder,
  calendar: WorkingCalendar,
): boolean {
  if (calendar.between(last.plannedOn, day) >= WORKING_DAYS_BETWEEN_MAILS) return false;
  return !(isOnTime(latest.fellOn, day, calendar) && wasOnTime(last, calendar));
}

/** On the day on which it falls, or on the first working day after a day of rest. */
function isOnTime(fellOn: CalendarDay, day: CalendarDay, calendar: WorkingCalendar): boolean {
  return day === (calendar.isWorkingDay(fellOn) ? fellOn : calendar.add(fellOn, 1));
}

function wasOnTime({ stage, dueOn, plannedOn }: WrittenReminder, calendar: WorkingCalendar): boolean {
  const fellOn = dueOn === null ? null : fallsOn(stage, dueOn, calendar);
  return fellOn !== null && isOnTime(fellOn, plannedOn, calendar);
}

/** As {@link stageOn}, of a ladder. */
export function ladderStageOn(
  ladder: Ladder,
  dueOn: CalendarDay,
  day: CalendarDay,
  written: readonly WrittenReminder[],
  calendar: WorkingCalendar,
): FallenStep | null {
  return stageOn(lastFallen(ladder, dueOn, day, calendar), dueOn, day, written, calendar);
}
