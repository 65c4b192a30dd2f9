import type { CalendarDay } from '../../../calendar/calendar-day.js';
import { type AnnualMeeting, municipalYearOf } from '../../../calendar/municipal-year.js';
import { groupedBy } from '../../../database/grouped-by.js';
import type { ItemFacts, ReportBody } from '../progress-facts.js';
import { type ActionCounts, countActionsByStage } from './action-counts.rules.js';
import { type AgeBand, ageing } from './ageing.rules.js';
import { directorateOf, SEVERAL_DIRECTORATES } from './directorate.rules.js';
import { countRecommendations, type RecommendationCounts } from './recommendation-counts.rules.js';
import type { ReportStandings } from './report-standings.rules.js';

/** What one panel, directorate or municipal year comes to. */
export type BreakdownRow = {
  /** The code of a panel, the name of a directorate, “2022/23”; empty for what belongs to none that is known. */
  readonly key: string;
  readonly name: string;
  readonly recommendations: RecommendationCounts;
  readonly actions: ActionCounts;
};

/** The same numbers by panel, by directorate and by municipal year: each adds up to the whole. */
export type Breakdown = {
  readonly panels: readonly BreakdownRow[];
  /** A recommendation, which is addressed to a body, is in that of those who carry it out or answer: {@link directorateOf}. */
  readonly directorates: readonly BreakdownRow[];
  /** The earliest first. */
  readonly municipalYears: readonly BreakdownRow[];
  readonly whole: BreakdownRow;
  /** How long what is overdue has been so. */
  readonly ageing: readonly AgeBand[];
};

const OF_NO_DIRECTORATE = 'Not known';
const OF_SEVERAL = 'More than one directorate';
const OF_NO_YEAR = 'Day not known';

export function breakdown(
  standings: ReportStandings,
  bodies: readonly ReportBody[],
  annualMeeting: AnnualMeeting,
  asAt: CalendarDay,
): Breakdown {
  const yearOf = ({ facts }: { readonly facts: ItemFacts }) => yearKey(facts, annualMeeting);
  const panelOf = ({ facts }: { readonly facts: ItemFacts }) => facts.bodyId;
  const [panels, years] = [rowsBy(standings, panelOf), rowsBy(standings, yearOf)];
  const directorates = byDirectorate(standings);
  return {
    panels: bodies.map(({ id, code, name }) => ({ key: code, name, ...countsOf(panels(id)) })),
    directorates: sorted([...directorates.keys]).map((key) => ({
      ...{ key, name: directorateName(key) },
      ...countsOf(directorates.of(key)),
    })),
    municipalYears: sorted(
      [...standings.recommendations, ...standings.actions].map((each) => yearKey(each.facts, annualMeeting)),
    ).map((key) => ({ key, name: key || OF_NO_YEAR, ...countsOf(years(key)) })),
    whole: { key: '', name: 'All', ...countsOf(standings) },
    ageing: ageing(standings, asAt),
  };
}

/** What a directorate is called in tables. */
function directorateName(key: string): string {
  return key === SEVERAL_DIRECTORATES ? OF_SEVERAL : key || OF_NO_DIRECTORATE;
}

/** Recommendations and actions by directorate. */
export function byDirectorate({ recommendations, actions }: ReportStandings): {
  readonly keys: ReadonlySet<string>;
  readonly of: (key: string) => ReportStandings;
} {
  const planOf = groupedBy(
    actions.map(({ facts }) => facts),
    ({ recommendationId }) => recommendationId,
  );
  const byRecommendation = groupedBy(recommendations, ({ facts }) =>
    directorateOf(facts, planOf.get(facts.id) ?? []),
  );
  const byAction = groupedBy(actions, ({ facts }) => facts.directorate ?? '');
  return {
    keys: new Set([...byRecommendation.keys(), ...byAction.keys()]),
    of: (key) => ({ recommendations: byRecommendation.get(key) ?? [], actions: byAction.get(key) ?? [] }),
  };
}

/** The municipal year in which it was made; empty where nobody knows the day. */
export function yearKey({ isMadeOnKnown, madeOn }: ItemFacts, annualMeeting: AnnualMeeting): string {
  return isMadeOnKnown ? municipalYearOf(madeOn, annualMeeting).label : '';
}

/** The standings of one key; none where there are none. */
function rowsBy<Key>(
  { recommendations, actions }: ReportStandings,
  keyOf: (standing: { readonly facts: ItemFacts }) => Key,
): (key: Key) => ReportStandings {
  const [byRecommendation, byAction] = [groupedBy(recommendations, keyOf), groupedBy(actions, keyOf)];
  return (key) => ({ recommendations: byRecommendation.get(key) ?? [], actions: byAction.get(key) ?? [] });
}

function countsOf({ recommendations, actions }: ReportStandings) {
  return { recommendations: countRecommendations(recommendations), actions: countActionsByStage(actions) };
}

const BY_NAME = new Intl.Collator('en', { numeric: true });

/** Each once; what belongs to several, and what is not known, last. */
function sorted(keys: readonly string[]): string[] {
  const last = [SEVERAL_DIRECTORATES, ''];
  const known = [...new Set(keys)].filter((key) => !last.includes(key)).sort(BY_NAME.compare);
  return [...known, ...last.filter((key) => keys.includes(key))];
}
