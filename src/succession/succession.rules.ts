import { addDays, type CalendarDay } from '../calendar/calendar-day.js';
import { spokenDay } from '../calendar/spoken-day.js';

/** How one body comes to take the place of another. */
export const MANNERS = ['renamed', 'merged', 'split', 'abolished'] as const;
export type Manner = (typeof MANNERS)[number];

/** What happened, in words that follow the body's name. */
export const MANNER_WORDS: Record<Manner, string> = {
  renamed: 'was renamed',
  merged: 'was merged into another',
  split: 'was split',
  abolished: 'was abolished',
};

/** A body as far as its succession goes. */
export type SucceedingBody = {
  readonly id: number;
  readonly name: string;
  readonly existsFrom: CalendarDay;
  /** The last day, included. */
  readonly existsUntil: CalendarDay | null;
  readonly successorId: number | null;
};

export type SuccessionFault = {
  readonly field: 'manner' | 'fromOn' | 'successor';
  readonly message: string;
};

/** Why `body` cannot pass its work on in this way; null where it can. */
export function successionFault(
  body: SucceedingBody,
  manner: Manner,
  successors: readonly SucceedingBody[],
  fromOn: CalendarDay,
  today: CalendarDay,
  all: readonly SucceedingBody[],
): SuccessionFault | null {
  return (
    dayFault(body, fromOn, today) ??
    countFault(manner, successors.length) ??
    successors.map((successor) => successorFault(body, successor, fromOn, all)).find(Boolean) ??
    null
  );
}

/** The body's last day: the day before its successor begins, unless it had ended before that. */
export function lastDayOf(body: SucceedingBody, fromOn: CalendarDay): CalendarDay {
  const eve = addDays(fromOn, -1);
  return body.existsUntil !== null && body.existsUntil < eve ? body.existsUntil : eve;
}

// Recorded beforehand, a succession would take from a body what it still watches.
function dayFault(body: SucceedingBody, fromOn: CalendarDay, today: CalendarDay): SuccessionFault | null {
  const at = (message: string) => ({ field: 'fromOn' as const, message });
  if (body.successorId !== null) return at(`${body.name} has a successor already`);
  if (fromOn > today)
    return at(`Record this on ${spokenDay(fromOn)} or later. Until then ${body.name} watches its items`);
  if (fromOn <= body.existsFrom)
    return at(`The first day must be after ${spokenDay(body.existsFrom)}, when ${body.name} was set up`);
  return null;
}

function countFault(manner: Manner, count: number): SuccessionFault | null {
  if (count === 0)
    return { field: 'successor', message: 'Select the body that takes its place, or name a new one' };
  if (manner === 'split' && count < 2)
    return { field: 'successor', message: 'A body that is split needs at least two successors' };
  if ((manner === 'renamed' || manner === 'merged') && count > 1)
    return { field: 'manner', message: 'With several successors, select that it was split or abolished' };
  return null;
}

function successorFault(
  body: SucceedingBody,
  successor: SucceedingBody,
  fromOn: CalendarDay,
  all: readonly SucceedingBody[],
): SuccessionFault | null {
  const at = (message: string) => ({ field: 'successor' as const, message });
  if (successor.id === body.id) return at(`${body.name} cannot take its own place`);
  if (leadsBack(successor, body, all))
    return at(`${body.name} took the place of ${successor.name}: they would follow each other in a circle`);
  if (successor.existsUntil !== null && successor.existsUntil < fromOn)
    return at(`${successor.name} ended on ${spokenDay(successor.existsUntil)}`);
  if (successor.existsFrom > fromOn)
    return at(`${successor.name} was set up on ${spokenDay(successor.existsFrom)}, after that day`);
  return null;
}

function leadsBack(successor: SucceedingBody, body: SucceedingBody, all: readonly SucceedingBody[]): boolean {
  const passed = new Set<number>();
  for (let next: SucceedingBody | undefined = successor; next && !passed.has(next.id); ) {
    passed.add(next.id);
    const { successorId }: SucceedingBody = next;
    if (successorId === body.id) return true;
    next = all.find(({ id }) => id === successorId);
  }
  return false;
}
