import type { CalendarDay } from '../../../calendar/calendar-day.js';
import { ACTION_COUNTS } from '../counts/action-counts.rules.js';
import { ageBandOf, daysActionLate, daysAnswerLate } from '../counts/ageing.rules.js';
import { byDirectorate, yearKey } from '../counts/breakdown.rules.js';
import { dayBeforeChanges } from '../counts/day-before-changes.rules.js';
import { doneSince } from '../counts/headline.rules.js';
import { RECOMMENDATION_COUNTS } from '../counts/recommendation-counts.rules.js';
import { type ReportStandings, standingsAsAt } from '../counts/report-standings.rules.js';
import type { ItemFacts, ProgressFacts } from '../progress-facts.js';
import { type CountedWish, DONE_SINCE } from './counted-wish.js';

/** What a number of the report counts: as many as it says. */
export function itemsCounted(
  facts: ProgressFacts,
  wish: CountedWish,
  asAt: CalendarDay,
  since: CalendarDay,
): ReportStandings {
  const standings = standingsAsAt(facts, asAt);
  const before =
    wish.count === DONE_SINCE
      ? standingsAsAt(facts, dayBeforeChanges(since))
      : { recommendations: [], actions: [] };
  const isIn = isInPart(facts, wish);
  const { directorate } = wish;
  const isOfBand = (days: number) => wish.band === null || ageBandOf(days) === wish.band;
  const ids: readonly string[] = wish.count.split(',');
  if (wish.of === 'actions') {
    const counts = ACTION_COUNTS.filter(({ id }) => ids.includes(id));
    const found =
      wish.count === DONE_SINCE
        ? doneSince(standings.actions, before.actions)
        : standings.actions.filter((each) => counts.some(({ isOf }) => isOf(each)));
    const actions = found
      .filter(isIn)
      .filter((each) => directorate === null || (each.facts.directorate ?? '') === directorate)
      .filter((each) => isOfBand(daysActionLate(each, asAt)));
    return { recommendations: [], actions };
  }
  const counts = RECOMMENDATION_COUNTS.filter(({ id }) => ids.includes(id));
  const found =
    wish.count === DONE_SINCE
      ? doneSince(standings.recommendations, before.recommendations)
      : standings.recommendations.filter((each) => counts.some(({ isOf }) => isOf(each)));
  const isOfDirectorate =
    directorate === null ? null : new Set(byDirectorate(standings).of(directorate).recommendations);
  const recommendations = found
    .filter(isIn)
    .filter((each) => isOfDirectorate === null || isOfDirectorate.has(each))
    .filter((each) => isOfBand(daysAnswerLate(each, asAt)));
  return { recommendations, actions: [] };
}

/** Whether an item belongs to the panel and the year that are asked about. */
function isInPart({ bodies, annualMeeting }: ProgressFacts, { panel, year }: CountedWish) {
  const bodyId = bodies.find(({ code }) => code === panel)?.id;
  return ({ facts }: { readonly facts: ItemFacts }) =>
    (panel === null || facts.bodyId === bodyId) && (year === null || yearKey(facts, annualMeeting) === year);
}
