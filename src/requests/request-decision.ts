import type { CalendarDay } from '../calendar/calendar-day.js';
import type { RequestMeeting, RequestRow } from './requests.queries.js';

/** One decision on one or many requests. */
export type RequestDecision = {
  readonly outcome: 'granted' | 'refused';
  readonly requests: readonly RequestRow[];
  /** Needed where it is refused. */
  readonly words: string | null;
  /** Who agreed or refused: a chair, a meeting. */
  readonly decidedBy: string;
  readonly decidedOn: CalendarDay;
  /** The meeting that decided; null where somebody did between meetings. */
  readonly meeting: RequestMeeting | null;
  /** A day of its own, where not the day that was asked for is granted. */
  readonly newDueOn: CalendarDay | null;
  /** To whom what is not theirs passes. */
  readonly newOwnerId: number | null;
};
