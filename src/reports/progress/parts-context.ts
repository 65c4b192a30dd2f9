import type { CalendarDay } from '../../calendar/calendar-day.js';
import type { ProgressFacts } from './progress-facts.js';
import type { NameItem } from './report-item.rules.js';
import type { Standings } from './standings.rules.js';

/** What each part of a report is made from. */
export type PartsContext = Standings & {
  readonly facts: ProgressFacts;
  readonly name: NameItem;
  readonly asAt: CalendarDay;
  /** The first day of which changes are told. */
  readonly since: CalendarDay;
};
