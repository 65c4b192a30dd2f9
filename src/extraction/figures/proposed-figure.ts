import type { CalendarDay } from '../../calendar/calendar-day.js';

/** A figure that a paper prints, as a value for a measure. `start` and `end` are UTF-16 offsets into the text read. */
export interface ProposedFigure {
  /** What it is a figure of, in the words of the paper. */
  text: string;
  value: number;
  /** What is counted: `children`, `%`, `per 10,000`. Empty where the paper does not say. */
  unit: string;
  /** The day it is of; null where none is printed. */
  on: CalendarDay | null;
  start: number;
  end: number;
}

/** A sentence that says that a figure is counted or worked out another way than before. Offsets as above. */
export interface ChangedBasis {
  text: string;
  start: number;
  end: number;
}
