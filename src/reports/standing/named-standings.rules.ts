import type { CalendarDay } from '../../calendar/calendar-day.js';
import { groupedBy } from '../../database/grouped-by.js';
import { type ReportStandings, standingsAsAt } from '../progress/counts/report-standings.rules.js';
import type { ActionStanding } from '../progress/item-standing.rules.js';
import type { ItemFacts, ProgressFacts } from '../progress/progress-facts.js';
import type { ReportItem } from '../progress/progress-report.js';
import { itemNames, type NameItem } from '../progress/report-item.rules.js';

/** How everything stood on the day of a report, and how it is named. */
export type NamedStandings = ReportStandings & {
  /** The actions by the recommendation that they carry out. */
  readonly actionsOf: ReadonlyMap<number | null, readonly ActionStanding[]>;
  readonly name: NameItem;
};

/** What that is worked out from. */
export type StandingFacts = Pick<
  ProgressFacts,
  'bodies' | 'closedDays' | 'annualMeeting' | 'recommendations' | 'actions'
>;

/** Only facts dated on or before `asAt` count; what whoever reads may not see moves no state. */
export function namedStandings(facts: StandingFacts, asAt: CalendarDay): NamedStandings {
  const standings = standingsAsAt(facts, asAt);
  const actionsOf = groupedBy(standings.actions, (action) => action.facts.recommendationId);
  return { ...standings, actionsOf, name: itemNames(facts.bodies, facts.annualMeeting) };
}

/** Whether everybody may see all these items of a report. */
export function arePublic(
  items: readonly Pick<ReportItem, 'reference'>[],
  { recommendations, actions, name }: NamedStandings,
): boolean {
  const kept = new Set([
    ...recommendations.filter(isKept).map(({ facts }) => name.recommendation(facts).reference),
    ...actions.filter(isKept).map(({ facts }) => name.action(facts).reference),
  ]);
  return items.every(({ reference }) => !kept.has(reference));
}

function isKept({ facts }: { readonly facts: ItemFacts }): boolean {
  return facts.publicity !== 'published';
}
