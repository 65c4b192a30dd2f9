import type { CalendarDay } from '../../calendar/calendar-day.js';
import type { Verdict } from './verdict.rules.js';

export type VerdictRow = {
  readonly id: number;
  readonly verdict: Verdict;
  readonly words: string | null;
  readonly supersededBy: string | null;
  readonly decidedOn: CalendarDay;
  readonly bodyCode: string;
  readonly bodyName: string;
  readonly recordedBy: string;
};
