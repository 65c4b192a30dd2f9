import type { CalendarDay } from '../../calendar/calendar-day.js';
import { groupedBy } from '../../database/grouped-by.js';
import type { BoardReport } from './board-report.js';
import { standingsAsAt } from './counts/report-standings.rules.js';
import type { ProgressFacts } from './progress-facts.js';
import { progressParts } from './progress-parts.rules.js';
import { progressReport } from './progress-report.rules.js';
import type { FrontMatterWish } from './report-front-matter.js';
import { itemNames } from './report-item.rules.js';

/** The whole report: its numbers and changes, and all that the board goes through in turn; see {@link progressReport}. */
export function boardReport(
  facts: ProgressFacts,
  asAt: CalendarDay,
  since: CalendarDay,
  today: CalendarDay,
  wish: FrontMatterWish,
): BoardReport {
  const standings = standingsAsAt(facts, asAt);
  const actionsOf = groupedBy(standings.actions, (action) => action.facts.recommendationId);
  const report = progressReport(facts, asAt, since, today, standings);
  const name = itemNames(facts.bodies, facts.annualMeeting);
  return { ...report, ...progressParts({ facts, ...standings, actionsOf, name, asAt, since }, report, wish) };
}
