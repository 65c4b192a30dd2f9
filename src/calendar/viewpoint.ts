import { AsyncLocalStorage } from 'node:async_hooks';
import type { CalendarDay } from './calendar-day.js';

/** From where somebody looks at the register: a day, and how much of what is known today was known then. */
export type Viewpoint = {
  readonly day: CalendarDay;
  /** Only what was recorded before this instant is seen; null sees everything that is known today. */
  readonly knownUntil: Date | null;
};

const viewpoints = new AsyncLocalStorage<Viewpoint | null>();

/** Does `look` as from an earlier day: the clock then says that day, and the database shows what was known then. */
export function seenFrom<Result>(viewpoint: Viewpoint, look: () => Result): Result {
  return viewpoints.run(viewpoint, look);
}

/** Does `look` as from today, for what is never asked of an earlier day: who may see something. */
export function seenFromToday<Result>(look: () => Result): Result {
  return viewpoints.run(null, look);
}

/** From where this is seen; null from today. */
export function currentViewpoint(): Viewpoint | null {
  return viewpoints.getStore() ?? null;
}
