import type { CalendarDay } from './calendar-day.js';

/**
 * A dated fact's place in an item's story. `sequence` is the order in which the facts of one item were recorded, updates and
 * verdicts counted together (the instant of recording will do), and settles which of two facts of one day came first.
 */
export interface Dated {
  readonly on: CalendarDay;
  readonly sequence: number;
}

/** Whether `one` comes after `other`: on a later day, or recorded later for the same day. */
export function isAfter(one: Dated, other: Dated): boolean {
  return one.on === other.on ? one.sequence > other.sequence : one.on > other.on;
}

/** `fact` where it had happened by `day`, else null. */
export function happenedBy<Fact extends Dated>(fact: Fact | null, day: CalendarDay): Fact | null {
  return fact !== null && fact.on <= day ? fact : null;
}

/** The last of `facts` as it stood on `day`; facts of later days had not happened. Null where there was none. */
export function latestAsAt<Fact extends Dated>(facts: readonly Fact[], day: CalendarDay): Fact | null {
  let latest: Fact | null = null;
  for (const fact of facts) {
    if (fact.on <= day && (latest === null || isAfter(fact, latest))) latest = fact;
  }
  return latest;
}
