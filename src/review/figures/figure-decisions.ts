import type { CalendarDay } from '../../calendar/calendar-day.js';
import type { FigureProposalRow } from '../../documents/figures/figure-proposals.queries.js';
import type { MeasureRow } from '../../measures/measure-row.js';
import type { MeasureFacts } from '../../measures/measures.service.js';
import type { CountingAction } from './figure-choices.queries.js';

/** Of which measure figures are recorded: one that exists, or one that is made for them. */
export type ChosenMeasure =
  | { readonly kind: 'known'; readonly measure: MeasureRow }
  | { readonly kind: 'new'; readonly facts: MeasureFacts };

/** A figure that is recorded, of its day. */
export type TakenFigureOfPaper = {
  readonly figure: FigureProposalRow;
  readonly measuredOn: CalendarDay;
  /** The open action that it answers, where somebody ticked that it does. */
  readonly answers: CountingAction | null;
};

/** What of a series is recorded, and where. */
export type TakenSeries = {
  readonly key: number;
  /** Where a fault with its measure is shown. */
  readonly field: string;
  readonly measure: ChosenMeasure;
  readonly taken: readonly TakenFigureOfPaper[];
};

/** What is decided about the figures of a paper in one go. */
export type FigureDecisions = {
  readonly series: readonly TakenSeries[];
  /** Notes on how series are counted, each with the keys of the series that it is kept with. */
  readonly notes: readonly { readonly note: FigureProposalRow; readonly keys: readonly number[] }[];
  readonly skipped: readonly number[];
  /** How many of those that were ticked had been decided when the form came: somebody else was quicker, or it was sent twice. */
  readonly decidedBefore: number;
};
