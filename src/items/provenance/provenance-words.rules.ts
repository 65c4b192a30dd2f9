import type { CalendarDay } from '../../calendar/calendar-day.js';
import { spokenDay } from '../../calendar/spoken-day.js';

/** Who watches an item, and who made it where that is another body. */
export type Provenance = {
  /** Who watches it. */
  readonly bodyName: string;
  readonly bodyCode: string;
  /** Who made it; null where it never passed to a successor. */
  readonly makerName: string | null;
  readonly makerCode: string | null;
  /** Since when the body watches it; null where it always did. */
  readonly watchedSince: CalendarDay | null;
};

/** “Families Panel, since 1 May 2026”. */
export function watcherWords({ bodyName, watchedSince }: Provenance): string {
  return watchedSince ? `${bodyName}, since ${spokenDay(watchedSince)}` : bodyName;
}

/** “Children’s Panel; watched by Families Panel since 1 May 2026”, or the one body that made it and watches it. */
export function provenanceWords({ bodyName, makerName, watchedSince }: Provenance): string {
  if (makerName === null || watchedSince === null) return bodyName;
  return `${makerName}; watched by ${bodyName} since ${spokenDay(watchedSince)}`;
}
