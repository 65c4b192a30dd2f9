import type { CalendarDay } from '../../calendar/calendar-day.js';
import type { Better, Standing } from '../../measures/measure.rules.js';

/** A measure of what was recommended, as a report draws it. */
export type ReportedMeasure = {
  readonly name: string;
  /** Where its page is. */
  readonly path: string;
  readonly unit: string;
  readonly decimals: number;
  readonly better: Better;
  readonly standing: Standing;
  readonly baseline: MeasuredAim | null;
  readonly target: MeasuredAim | null;
  /** By day; the middle where sources differ. */
  readonly values: readonly {
    readonly on: CalendarDay;
    readonly value: number;
    readonly isDisputed: boolean;
  }[];
  /** The references of the recommendations and actions that it tells of. */
  readonly tellsOf: readonly string[];
};

export type MeasuredAim = { readonly value: number; readonly on: CalendarDay };
