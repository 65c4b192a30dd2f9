import type { Cadence } from '../../calendar/cadence.js';
import { type CalendarDay, daysBetween } from '../../calendar/calendar-day.js';
import type { RecommendationStateName } from './recommendation-states.rules.js';

/** Who is to do an action, and by when: on a day, at a meeting, or again and again from a day on. */
export interface ActionNaming {
  readonly ownerId: number | null;
  readonly dueOn: CalendarDay | null;
  /** The body at whose meeting it is due. */
  readonly dueBodyId: number | null;
  readonly cadence: Cadence | null;
  /** The first day of a duty. */
  readonly startsOn: CalendarDay | null;
}

/**
 * Whether an action says who does it and by when: to accept a recommendation without that is to promise nothing that can be
 * asked about.
 */
export function namesAnAction({ ownerId, dueOn, dueBodyId, cadence, startsOn }: ActionNaming): boolean {
  const recurs = cadence !== null && cadence !== 'regular' && startsOn !== null;
  return ownerId !== null && (dueOn !== null || dueBodyId !== null || recurs);
}

/** For how many days a recommendation has been accepted without an action named; null where it is not in that state. */
export function daysUnnamed(
  row: { readonly state: RecommendationStateName; readonly decidedOn: CalendarDay | null },
  today: CalendarDay,
): number | null {
  if (row.state !== 'accepted-no-action' || row.decidedOn === null) return null;
  return daysBetween(row.decidedOn, today);
}
