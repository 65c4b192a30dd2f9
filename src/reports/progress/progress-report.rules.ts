import type { CalendarDay } from '../../calendar/calendar-day.js';
import { breakdown } from './counts/breakdown.rules.js';
import { dayBeforeChanges } from './counts/day-before-changes.rules.js';
import { headline } from './counts/headline.rules.js';
import { type ReportStandings, standingsAsAt } from './counts/report-standings.rules.js';
import { fullItems } from './full-items.rules.js';
import { noUpdate } from './no-update.rules.js';
import { progressChanges } from './progress-changes.rules.js';
import {
  acceptedWithoutAction,
  atRisk,
  awaitingVerdict,
  overdueActions,
  overdueResponses,
} from './progress-concerns.rules.js';
import type { ProgressFacts } from './progress-facts.js';
import { progressNumbers } from './progress-numbers.rules.js';
import type { ProgressReport } from './progress-report.js';
import { itemNames } from './report-item.rules.js';
import { reportPeriod } from './report-period.rules.js';
import { toldChanges } from './told/told-changes.rules.js';

/**
 * Puts the numbers and the changes together. Only facts dated on or before `asAt` count, so the report of a day stays the same whenever
 * it is made. Items that are not published appear nowhere in it, nor in its numbers, and move no state that it tells.
 * @param since the first day of which changes are told
 * @param today the day on which the report is made
 */
export function progressReport(
  facts: ProgressFacts,
  asAt: CalendarDay,
  since: CalendarDay,
  today: CalendarDay,
  { recommendations, actions }: ReportStandings = standingsAsAt(facts, asAt),
): ProgressReport {
  const name = itemNames(facts.bodies, facts.annualMeeting);
  const { lastReport = null, lastMeetingOn = null } = facts;
  const period = reportPeriod({ lastReportOn: lastReport?.on ?? null, lastMeetingOn }, since);
  const beforeOn = dayBeforeChanges(since);
  // The values of another day than that before the changes would not add up with them.
  const published = period.after === 'report' ? lastReport : null;
  const changed = progressChanges(recommendations.map(factsOf), actions.map(factsOf), name, { since, asAt });
  const overdue = {
    responses: overdueResponses(recommendations, name, asAt),
    actions: overdueActions(actions, name, asAt),
  };

  return {
    body: { code: facts.body.code, name: facts.body.name },
    asAt,
    since,
    period,
    madeOn: today,
    headline: headline({ recommendations, actions }, standingsAsAt(facts, beforeOn), beforeOn, published),
    breakdown: breakdown({ recommendations, actions }, facts.bodies, facts.annualMeeting, asAt),
    numbers: progressNumbers(facts.bodies, recommendations, actions, asAt),
    told: toldChanges(
      changed,
      recommendations.map(({ facts: each }) => name.recommendation(each)),
      overdue,
      { since, asAt },
    ),
    changed,
    overdue,
    acceptedWithoutAction: acceptedWithoutAction(recommendations, name, asAt),
    awaitingVerdict: awaitingVerdict(actions, name),
    atRisk: atRisk(actions, name),
    noUpdate: noUpdate(facts.silent, recommendations.map(factsOf), actions.map(factsOf), name),
    items: fullItems(recommendations, actions, name, asAt),
  };
}

function factsOf<Facts>({ facts }: { readonly facts: Facts }): Facts {
  return facts;
}
