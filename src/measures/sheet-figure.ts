import type { CalendarDay } from '../calendar/calendar-day.js';

/** A figure as a sheet says it. */
export type SheetFigure = {
  /** Of the measure, as it stands in addresses. */
  readonly slug: string;
  readonly name: string;
  readonly measuredOn: CalendarDay;
  readonly value: number;
  readonly documentId: number | null;
  readonly sourceWords: string | null;
  readonly sourceAddress: string | null;
  /** The fact that it says again or puts right; null for a new one. */
  readonly replaces: number | null;
};
