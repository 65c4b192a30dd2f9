import type { CalendarDay } from '../../calendar/calendar-day.js';
import { municipalYearOf } from '../../calendar/municipal-year.js';
import { groupedBy } from '../../database/grouped-by.js';
import type { RecommendationStateName } from '../../recommendations/states/recommendation-states.rules.js';
import type { RecommendationStanding } from '../progress/item-standing.rules.js';
import type { PerformanceFacts } from './performance-facts.js';

/** Where what was recommended in a year, or by a panel, stands on the day of the report. The parts after `made` add up to it. */
export type StandingCount = {
  readonly made: number;
  readonly agreedComplete: number;
  readonly claimedComplete: number;
  readonly inProgress: number;
  readonly withoutAction: number;
  readonly rejected: number;
  readonly unanswered: number;
  /** No longer needed, superseded, withdrawn, split or merged. */
  readonly dropped: number;
};

export type YearStanding = StandingCount & { readonly year: string };
export type PanelStanding = StandingCount & { readonly code: string; readonly name: string };

const PART_OF: Readonly<Record<RecommendationStateName, Exclude<keyof StandingCount, 'made'>>> = {
  'clock-not-started': 'unanswered',
  'awaiting-response': 'unanswered',
  'response-overdue': 'unanswered',
  rejected: 'rejected',
  'rejection-not-agreed': 'rejected',
  'accepted-no-action': 'withoutAction',
  'in-progress': 'inProgress',
  'claimed-complete': 'claimedComplete',
  'agreed-complete': 'agreedComplete',
  'no-longer-needed': 'dropped',
  superseded: 'dropped',
  withdrawn: 'dropped',
  split: 'dropped',
  merged: 'dropped',
};

/** By the municipal year in which they were made, the latest first; those of unknown day are told apart. */
export function standingByYear(
  standings: readonly RecommendationStanding[],
  { annualMeeting }: PerformanceFacts,
  until: CalendarDay,
): YearStanding[] {
  const made = standings.filter(({ facts }) => facts.madeOn <= until);
  const years = groupedBy(made, ({ facts: { madeOn, isMadeOnKnown } }) =>
    isMadeOnKnown ? municipalYearOf(madeOn, annualMeeting).label : DAY_NOT_KNOWN,
  );
  return [...years]
    .sort(
      ([one], [other]) =>
        Number(one === DAY_NOT_KNOWN) - Number(other === DAY_NOT_KNOWN) || (one < other ? 1 : -1),
    )
    .map(([year, all]) => ({ year, ...countStanding(all) }));
}

const DAY_NOT_KNOWN = 'Day not known';

/** By panel, in the order of the report; those that made nothing are left out. */
export function standingByPanel(
  standings: readonly RecommendationStanding[],
  { bodies }: PerformanceFacts,
): PanelStanding[] {
  return bodies.flatMap(({ id, code, name }) => {
    const own = standings.filter(({ facts }) => facts.bodyId === id);
    return own.length > 0 ? [{ code, name, ...countStanding(own) }] : [];
  });
}

export function countStanding(standings: readonly RecommendationStanding[]): StandingCount {
  const counts = {
    ...{ made: standings.length, agreedComplete: 0, claimedComplete: 0, inProgress: 0 },
    ...{ withoutAction: 0, rejected: 0, unanswered: 0, dropped: 0 },
  };
  for (const { state } of standings) counts[PART_OF[state]] += 1;
  return counts;
}
