import type { CalendarDay } from '../calendar/calendar-day.js';
import { spokenDay } from '../calendar/spoken-day.js';

/** From when until when a body exists; both days are included. */
export type Existence = {
  readonly name: string;
  readonly existsFrom: CalendarDay;
  readonly existsUntil: CalendarDay | null;
  readonly successorName?: string | null;
};

/** Why nothing can happen at or for a body on `day`; null where it existed then. */
export function absenceFault(body: Existence, day: CalendarDay): string | null {
  const { name, existsFrom } = body;
  if (day < existsFrom) return `${name} was set up on ${spokenDay(existsFrom)}`;
  return endedFault(body, day);
}

/** Why nothing new is made for a body as of `day`, with who took its place; null where it had not ended. */
export function endedFault(
  { name, existsUntil, successorName }: Omit<Existence, 'existsFrom'>,
  day: CalendarDay,
): string | null {
  if (existsUntil === null || day <= existsUntil) return null;
  const next = successorName ? `; ${successorName} took its place` : '';
  return `${name} ended on ${spokenDay(existsUntil)}${next}`;
}

/** Whether it exists on `day`, so that something new may be made for it. */
export function existsOn(body: Existence, day: CalendarDay): boolean {
  return absenceFault(body, day) === null;
}

/** Why a body cannot exist from one day until another; null where it can. */
export function daysFault(
  existsFrom: CalendarDay,
  existsUntil: CalendarDay | null,
): { field: 'existsUntil'; message: string } | null {
  if (existsUntil === null || existsUntil >= existsFrom) return null;
  return {
    field: 'existsUntil',
    message: `The last day must not be before the first, ${spokenDay(existsFrom)}`,
  };
}
