import type { CalendarDay } from '../../calendar/calendar-day.js';
import { latestAsAt } from '../../calendar/latest-as-at.js';
import { type AnnualMeeting, municipalYearOf } from '../../calendar/municipal-year.js';
import { lastDayOfPeriod } from '../../calendar/period.js';
import type { BankHolidays } from '../../calendar/working-days.js';
import { groupedBy } from '../../database/grouped-by.js';
import { countingAnswers } from '../../recommendations/states/recommendation-state.rules.js';
import type { RecommendationStateName } from '../../recommendations/states/recommendation-states.rules.js';
import { actionStanding, recommendationStanding } from '../progress/item-standing.rules.js';
import type { ReportedAction, ReportedRecommendation } from '../progress/progress-facts.js';
import { type Share, shareOf } from './share.rules.js';

/** What was implemented within so many months of the response, and agreed complete by scrutiny. */
export type WithinMonths = {
  /** Of those whose time has run out. */
  readonly agreed: Share;
  /** Those whose time still runs: too young to tell. */
  readonly tooYoung: number;
  /** How many of those are agreed complete already. */
  readonly tooYoungAgreed: number;
  /** No longer needed, superseded, withdrawn, split or merged by the end of their time. */
  readonly dropped: number;
};

export type ImplementationRow = {
  /** The municipal year of the response: “2024/25”. */
  readonly year: string;
  readonly accepted: number;
  readonly sixMonths: WithinMonths;
  readonly twelveMonths: WithinMonths;
};

type Accepted = { readonly facts: ReportedRecommendation; readonly answeredOn: CalendarDay };

const DROPPED: readonly RecommendationStateName[] = [
  'no-longer-needed',
  'superseded',
  'withdrawn',
  'split',
  'merged',
];

/**
 * By the municipal year of the response, up to the one that ends on `until`; the latest first. What is agreed at the end of its time
 * counts: what was agreed and reopened within it does not, and what is agreed later does not either.
 */
export function implementation(
  recommendations: readonly ReportedRecommendation[],
  actions: ReadonlyMap<number | null, readonly ReportedAction[]>,
  { asAt, until, closedDays, annualMeeting }: ImplementationDays,
): ImplementationRow[] {
  const accepted = recommendations
    .flatMap((facts) => acceptedBy(facts, asAt))
    .filter(({ answeredOn }) => answeredOn <= until);
  const stateOn = ({ facts }: Accepted, day: CalendarDay): RecommendationStateName => {
    const own = (actions.get(facts.id) ?? []).filter(({ madeOn }) => madeOn <= day);
    const standings = own.map((action) => actionStanding(action, day));
    return recommendationStanding(facts, standings, day, closedDays).state;
  };
  const within = (all: readonly Accepted[], months: number): WithinMonths => {
    const ends = all.map((each) => ({
      each,
      endsOn: lastDayOfPeriod({ count: months, unit: 'month' }, each.answeredOn, 'after', closedDays),
    }));
    const young = ends.filter(({ endsOn }) => endsOn > asAt);
    const decided = ends
      .filter(({ endsOn }) => endsOn <= asAt)
      .map(({ each, endsOn }) => stateOn(each, endsOn));
    const counting = decided.filter((state) => !DROPPED.includes(state));
    return {
      agreed: shareOf(counting, (state) => state === 'agreed-complete'),
      tooYoung: young.length,
      tooYoungAgreed: young.filter(({ each }) => stateOn(each, asAt) === 'agreed-complete').length,
      dropped: decided.length - counting.length,
    };
  };
  const years = groupedBy(accepted, ({ answeredOn }) => municipalYearOf(answeredOn, annualMeeting).label);
  return [...years]
    .sort(([one], [other]) => (one < other ? 1 : -1))
    .map(([year, all]) => ({
      year,
      accepted: all.length,
      sixMonths: within(all, 6),
      twelveMonths: within(all, 12),
    }));
}

type ImplementationDays = {
  readonly asAt: CalendarDay;
  /** The last day of the last year that is told of. */
  readonly until: CalendarDay;
  readonly closedDays: BankHolidays;
  readonly annualMeeting: AnnualMeeting;
};

/** Those whose answer, as it stood, accepts them as a whole or in part, from the first answer that did. */
function acceptedBy(facts: ReportedRecommendation, asAt: CalendarDay): Accepted[] {
  const answers = countingAnswers(facts.responses);
  const latest = latestAsAt(answers, asAt);
  if (latest === null || latest.decision === 'rejected') return [];
  const [answeredOn] = answers
    .filter(({ on, decision }) => on <= asAt && decision !== 'rejected')
    .map(({ on }) => on)
    .sort();
  return answeredOn ? [{ facts, answeredOn }] : [];
}
