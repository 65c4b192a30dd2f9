import type { CalendarDay } from '../../calendar/calendar-day.js';
import type { ReportStandings } from './counts/report-standings.rules.js';
import type { ActionStanding } from './item-standing.rules.js';
import type { ProgressFacts } from './progress-facts.js';
import type { NameItem } from './report-item.rules.js';

/** What each part of a report is made from. */
export type PartsContext = ReportStandings & {
  /** The actions by the recommendation that they carry out. */
  readonly actionsOf: ReadonlyMap<number | null, readonly ActionStanding[]>;
  readonly facts: ProgressFacts;
  readonly name: NameItem;
  readonly asAt: CalendarDay;
  /** The first day of which changes are told. */
  readonly since: CalendarDay;
};

/** What the review of one paper is made from. */
export type ReviewContext = Omit<PartsContext, 'facts'> & {
  readonly facts: Pick<ProgressFacts, 'closedDays'>;
};
