import type { CalendarDay } from '../../calendar/calendar-day.js';
import { partsOf } from '../../calendar/calendar-day.js';
import { municipalYear } from '../../calendar/municipal-year.js';
import { groupedBy } from '../../database/grouped-by.js';
import { actionStanding, recommendationStanding } from '../progress/item-standing.rules.js';
import { askedAnswers } from './asked-answers.rules.js';
import { directorateSlippage } from './directorate-slippage.rules.js';
import { implementation } from './implementation.rules.js';
import type { OutcomeEvidence, PerformanceFacts } from './performance-facts.js';
import type { PerformanceReport } from './performance-report.js';
import { reviewStories } from './review-stories.rules.js';
import { isIn, timeliness } from './timeliness.rules.js';
import { countStanding, standingByPanel, standingByYear } from './year-standing.rules.js';

/**
 * Works out how the year went. Only facts dated on or before `asAt` count. What is too young to tell is counted apart, and every
 * share says of how many.
 */
export function performanceReport(
  facts: PerformanceFacts,
  evidence: OutcomeEvidence,
  today: CalendarDay,
): PerformanceReport {
  const { body, year, asAt, closedDays, annualMeeting } = facts;
  const told = facts.actions.filter(({ isTold, madeOn }) => isTold && madeOn <= asAt);
  const ofRecommendation = groupedBy(told, ({ recommendationId }) => recommendationId);
  const actions = told.map((action) => actionStanding(action, asAt));
  const standingsOf = groupedBy(actions, ({ facts: { recommendationId } }) => recommendationId);
  const recommendations = facts.recommendations
    .filter(({ madeOn }) => madeOn <= asAt)
    .map((each) => recommendationStanding(each, standingsOf.get(each.id) ?? [], asAt, closedDays));
  const asked = askedAnswers(facts.recommendations, asAt, closedDays);
  const before = municipalYear(partsOf(year.startsOn).year - 1, annualMeeting);
  const until = year.endsOn < asAt ? year.endsOn : asAt;
  const made = recommendations.filter(
    ({ facts: { madeOn, isMadeOnKnown } }) => isMadeOnKnown && isIn(year, madeOn),
  );
  return {
    body: { code: body.code, name: body.name },
    year,
    asAt,
    madeOn: today,
    timeliness: timeliness(asked, year, asAt),
    inTimeBefore: timeliness(asked, before, asAt).total.inTime,
    implementation: implementation(facts.recommendations, ofRecommendation, {
      ...{ asAt, until, closedDays, annualMeeting },
    }),
    slippage: directorateSlippage(facts),
    years: standingByYear(recommendations, facts, until),
    panels: standingByPanel(made, facts),
    madeInYear: countStanding(made),
    stories: reviewStories(recommendations, actions, facts, evidence),
  };
}
