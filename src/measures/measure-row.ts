import type { Publicity } from '../bodies/publicity.rules.js';
import type { CalendarDay } from '../calendar/calendar-day.js';
import type { Better } from './measure.rules.js';
import type { ValueFact } from './measure-values.rules.js';

/** A measure as lists and pages read it, as at a day. */
export type MeasureRow = {
  readonly id: number;
  readonly slug: string;
  readonly name: string;
  readonly unit: string;
  readonly decimals: number;
  readonly better: Better;
  readonly baselineValue: number | null;
  readonly baselineOn: CalendarDay | null;
  readonly targetValue: number | null;
  readonly targetOn: CalendarDay | null;
  readonly bodyId: number;
  readonly bodyCode: string;
  readonly bodyName: string;
  readonly publicity: Publicity;
};

/** A value with its source, as far as the asker may see it. */
export type ValueRow = ValueFact & {
  readonly measureId: number;
  /** Null where the source is no paper of the register, or one that the asker may not see. */
  readonly documentTitle: string | null;
  readonly sourceAddress: string | null;
  /** Why it was corrected. */
  readonly reason: string | null;
  readonly recordedBy: string;
  readonly recordedOn: CalendarDay;
};
