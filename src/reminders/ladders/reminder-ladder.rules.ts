import type { CalendarDay } from '../../calendar/calendar-day.js';
import type { WorkingCalendar } from '../../calendar/working-calendar.js';

/** Who may be sent a copy of what an owner is written. */
export const COPY_PARTIES = ['director', 'democratic-services', 'chair'] as const;
export type CopyParty = (typeof COPY_PARTIES)[number];

/** One step of a ladder: so many working days before the due date (negative), on it (0) or late. */
export type LadderStep = { readonly workingDays: number; readonly copyTo: readonly CopyParty[] };

/** When the one who owes is written to, and who gets a copy. */
export type Ladder = {
  /** The earliest first. */
  readonly steps: readonly LadderStep[];
  /** After the last step one is written to again each time so many working days have gone by; null for never. */
  readonly repeatDays: number | null;
  /** An owner who said something is left alone for so many working days. */
  readonly spokeDays: number;
  /** The chair writes so many working days after the ladder’s end, and after each letter; null for never. */
  readonly letterDays: number | null;
};

/**
 * What a step is for, as the ledger and other programs name it. Working days throughout: `overdue` is the first working day
 * after the due date, `overdue-5-days` the fifth. `new-owner` tells somebody at once that something is theirs by now.
 */
export type ReminderStage =
  | `due-in-${number}-days`
  | 'due-today'
  | 'overdue'
  | `overdue-${number}-days`
  | 'new-owner';

/** A step on the day on which it falls for a due date. */
export type FallenStep = {
  readonly stage: ReminderStage;
  readonly fellOn: CalendarDay;
  readonly copyTo: readonly CopyParty[];
};

/** Two weeks is time to act, two days is time to answer; a director hears of it after a week, the chair after two. */
export const DEFAULT_LADDER: Ladder = {
  steps: [
    { workingDays: -10, copyTo: [] },
    { workingDays: -2, copyTo: [] },
    { workingDays: 0, copyTo: [] },
    { workingDays: 1, copyTo: [] },
    { workingDays: 5, copyTo: ['director'] },
    { workingDays: 10, copyTo: ['democratic-services', 'chair'] },
  ],
  repeatDays: 20,
  spokeDays: 5,
  letterDays: 10,
};

export function stageOfStep(workingDays: number): ReminderStage {
  if (workingDays === 0) return 'due-today';
  if (workingDays < 0) return `due-in-${-workingDays}-days`;
  return workingDays === 1 ? 'overdue' : `overdue-${workingDays}-days`;
}

/** The step of `ladder` that fell last for `dueOn` by `day`; null where none has. */
export function lastFallen(
  ladder: Ladder,
  dueOn: CalendarDay,
  day: CalendarDay,
  calendar: WorkingCalendar,
): FallenStep | null {
  const last = ladder.steps.at(-1);
  if (last && ladder.repeatDays !== null) {
    const beyond = calendar.between(dueOn, day) - Math.max(last.workingDays, 0);
    const rounds = Math.floor(beyond / ladder.repeatDays);
    if (rounds >= 1) return fallen(repeated(last, rounds, ladder.repeatDays), dueOn, calendar);
  }
  for (const step of ladder.steps.toReversed()) {
    const each = fallen(step, dueOn, calendar);
    if (each.fellOn <= day) return each;
  }
  return null;
}

/** The step that falls next for `dueOn` after `day`; null where the ladder has come to its end. */
export function nextToFall(
  ladder: Ladder,
  dueOn: CalendarDay,
  day: CalendarDay,
  calendar: WorkingCalendar,
): FallenStep | null {
  for (const step of ladder.steps) {
    const each = fallen(step, dueOn, calendar);
    if (each.fellOn > day) return each;
  }
  const last = ladder.steps.at(-1);
  if (!last || ladder.repeatDays === null) return null;
  const beyond = Math.max(0, calendar.between(dueOn, day) - Math.max(last.workingDays, 0));
  const rounds = Math.floor(beyond / ladder.repeatDays) + 1;
  return fallen(repeated(last, rounds, ladder.repeatDays), dueOn, calendar);
}

/** Who is copied at `stage`; a round after the last step goes to whom the last step goes. */
export function copiesAt(ladder: Ladder, stage: string): readonly CopyParty[] {
  const step = ladder.steps.find(({ workingDays }) => stageOfStep(workingDays) === stage);
  if (step) return step.copyTo;
  const last = ladder.steps.at(-1);
  return last && /^overdue-\d+-days$/.test(stage) && daysLateOf(stage) > last.workingDays ? last.copyTo : [];
}

/** The day on which `stage` falls for `dueOn`; null for a stage that is no step of a ladder. */
export function fallsOn(stage: string, dueOn: CalendarDay, calendar: WorkingCalendar): CalendarDay | null {
  if (stage === 'due-today') return dueOn;
  if (stage === 'overdue') return calendar.add(dueOn, 1);
  const before = /^due-in-(\d+)-days$/.exec(stage);
  if (before) return calendar.add(dueOn, -Number(before[1]));
  return /^overdue-\d+-days$/.test(stage) ? calendar.add(dueOn, daysLateOf(stage)) : null;
}

function daysLateOf(stage: string): number {
  return Number(/\d+/.exec(stage)?.[0] ?? 0);
}

function repeated({ workingDays, copyTo }: LadderStep, rounds: number, every: number): LadderStep {
  return { workingDays: Math.max(workingDays, 0) + rounds * every, copyTo };
}

function fallen(
  { workingDays, copyTo }: LadderStep,
  dueOn: CalendarDay,
  calendar: WorkingCalendar,
): FallenStep {
  return { stage: stageOfStep(workingDays), fellOn: calendar.add(dueOn, workingDays), copyTo };
}
