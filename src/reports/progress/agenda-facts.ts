import type { StandingOccurrence } from '../../actions/duties/duty-table.rules.js';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import type { MeasureFigures } from '../../measures/measure-figures.service.js';
import type { RequestKind } from '../../requests/request.rules.js';

/** What a report tells of the items beside their own facts. */
export type AgendaFacts = {
  /** What became of the duties among the actions, occurrence by occurrence, by the id of the action. */
  readonly duties: ReadonlyMap<number, readonly StandingOccurrence[]>;
  /** What owners asked for, and nobody has decided. */
  readonly requests: readonly WaitingRequest[];
  /** The measures that tell of the items. */
  readonly measures: readonly LinkedMeasure[];
  readonly meetings: MeetingsAhead;
  /** Whom a reader may ask. */
  readonly contact: ReportContact;
};

/** A request of an owner that awaits a decision. */
export type WaitingRequest = {
  readonly itemKind: 'action' | 'recommendation';
  readonly itemId: number;
  readonly kind: RequestKind;
  /** The post, team or body that asked. */
  readonly askedBy: string | null;
  readonly askedOn: CalendarDay;
  readonly reason: string;
  readonly untilOn: CalendarDay | null;
  readonly whose: string | null;
  /** Which request of its kind about the item it is: 1 for the first. */
  readonly nth: number;
  /** The meeting before which it lies. */
  readonly laidBefore: string | null;
  readonly laidOn: CalendarDay | null;
};

/** A published measure with the items that it tells of. */
export type LinkedMeasure = {
  readonly figures: MeasureFigures;
  readonly recommendationIds: readonly number[];
  readonly actionIds: readonly number[];
};

/** The meetings of the body on or after the day of the report; null where none is known. */
export type MeetingsAhead = {
  /** The one before which the report comes. */
  readonly next: CalendarDay | null;
  /** The one after that. */
  readonly following: CalendarDay | null;
};

export type ReportContact = {
  readonly name: string | null;
  readonly email: string | null;
  readonly telephone: string | null;
  /** Whose the reports are that the body reads. */
  readonly reportOf: string | null;
};
