import type { CalendarDay } from '../../../calendar/calendar-day.js';
import { ACTION_COUNTS, ACTION_SUMS, type ActionCount, countActionsByStage } from './action-counts.rules.js';
import type { LastReport } from './last-report.js';
import {
  countRecommendations,
  RECOMMENDATION_COUNTS,
  RECOMMENDATION_SUMS,
  type RecommendationCount,
} from './recommendation-counts.rules.js';
import type { ReportStandings } from './report-standings.rules.js';

/** A number of the headline beside what it was. */
export type HeadlineCount<Id extends string = string> = {
  readonly id: Id;
  readonly text: string;
  readonly count: number;
  readonly before: number;
};
/** A set of numbers that add up to another. */
export type HeadlineSum<Id extends string = string> = { readonly whole: Id; readonly parts: readonly Id[] };

/** The headline of a report: what was asked for, and what became of it, beside the values of the last report. */
export type Headline = {
  /** The day of the values beside: the one before the first of which changes are told. */
  readonly beforeOn: CalendarDay;
  /** Whether the values beside are those that a report was published with. */
  readonly isBeforePublished: boolean;
  /** Whether that day is known otherwise now: what was entered or corrected later stands in no list of changes. */
  readonly isBeforeKnownOtherwise: boolean;
  readonly recommendations: readonly HeadlineCount<RecommendationCount>[];
  readonly actions: readonly HeadlineCount<ActionCount>[];
  /** Actions that are agreed complete now and were not then. */
  readonly actionsDoneSince: number;
  readonly recommendationsDoneSince: number;
  readonly recommendationSums: readonly HeadlineSum<RecommendationCount>[];
  readonly actionSums: readonly HeadlineSum<ActionCount>[];
};

/** @param before how matters stood on `beforeOn` @param last what was published of that day; null where nothing was */
export function headline(
  now: ReportStandings,
  before: ReportStandings,
  beforeOn: CalendarDay,
  last: LastReport | null,
): Headline {
  const [recommendations, earlier] = [now, before].map((each) => countRecommendations(each.recommendations));
  const [actions, earlierActions] = [now, before].map((each) => countActionsByStage(each.actions));
  const published = (of: 'recommendations' | 'actions', id: string) =>
    last?.[of].find((each) => each.id === id)?.count;
  const isOtherwise =
    RECOMMENDATION_COUNTS.some(({ id }) => differs(published('recommendations', id), earlier?.[id])) ||
    ACTION_COUNTS.some(({ id }) => differs(published('actions', id), earlierActions?.[id]));
  return {
    beforeOn,
    isBeforePublished: last !== null && last.recommendations.length > 0,
    isBeforeKnownOtherwise: isOtherwise,
    recommendations: RECOMMENDATION_COUNTS.map(({ id, text }) => ({
      ...{ id, text },
      count: recommendations?.[id] ?? 0,
      before: published('recommendations', id) ?? earlier?.[id] ?? 0,
    })),
    actions: ACTION_COUNTS.map(({ id, text }) => ({
      ...{ id, text },
      count: actions?.[id] ?? 0,
      before: published('actions', id) ?? earlierActions?.[id] ?? 0,
    })),
    actionsDoneSince: doneSince(now.actions, before.actions).length,
    recommendationsDoneSince: doneSince(now.recommendations, before.recommendations).length,
    recommendationSums: RECOMMENDATION_SUMS,
    actionSums: ACTION_SUMS,
  };
}

/** Whether a published number is not what is worked out of that day now. */
function differs(published: number | undefined, now: number | undefined): boolean {
  return published !== undefined && published !== (now ?? 0);
}

type Judged = { readonly facts: { readonly id: number }; readonly state: string };

/** What is agreed complete now, and was not then. */
export function doneSince<Standing extends Judged>(
  now: readonly Standing[],
  before: readonly Standing[],
): Standing[] {
  const isDone = ({ state }: Judged) => state === 'agreed-complete';
  const then = new Set(before.filter(isDone).map(({ facts }) => facts.id));
  return now.filter((each) => isDone(each) && !then.has(each.facts.id));
}
