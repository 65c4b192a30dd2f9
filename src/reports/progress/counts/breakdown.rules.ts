import type { CalendarDay } from '../../../calendar/calendar-day.js';
import { type AnnualMeeting, municipalYearOf } from '../../../calendar/municipal-year.js';
import { groupedBy } from '../../../database/grouped-by.js';
import type { ItemFacts, ReportBody } from '../progress-facts.js';
import { type ActionCounts, countActionsByStage } from './action-counts.rules.js';
import { type AgeBand, ageing } from './ageing.rules.js';
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
  /** Of actions alone: a recommendation is addressed to a body and not to a directorate. */
  readonly directorates: readonly BreakdownRow[];
  /** The earliest first. */
  readonly municipalYears: readonly BreakdownRow[];
  readonly whole: BreakdownRow;
  /** How long what is overdue has been so. */
  readonly ageing: readonly AgeBand[];
};

const OF_NO_DIRECTORATE = 'No directorate recorded';
const OF_NO_YEAR = 'Day not known';

export function breakdown(
  standings: ReportStandings,
  bodies: readonly ReportBody[],
  annualMeeting: AnnualMeeting,
  asAt: CalendarDay,
): Breakdown {
  const yearOf = ({ facts }: { readonly facts: ItemFacts }) => yearKey(facts, annualMeeting);
  const panelOf = ({ facts }: { readonly facts: ItemFacts }) => facts.bodyId;
  const directorateOf = ({ facts }: ReportStandings['actions'][number]) => facts.directorate ?? '';
  const [panels, years] = [rowsBy(standings, panelOf), rowsBy(standings, yearOf)];
  const directorates = groupedBy(standings.actions, directorateOf);
  return {
    panels: bodies.map(({ id, code, name }) => ({ key: code, name, ...countsOf(panels(id)) })),
    directorates: sorted([...directorates.keys()]).map((key) => ({
      key,
      name: key || OF_NO_DIRECTORATE,
      ...countsOf({ recommendations: [], actions: directorates.get(key) ?? [] }),
    })),
    municipalYears: sorted(
      [...standings.recommendations, ...standings.actions].map((each) => yearKey(each.facts, annualMeeting)),
    ).map((key) => ({ key, name: key || OF_NO_YEAR, ...countsOf(years(key)) })),
    whole: { key: '', name: 'All', ...countsOf(standings) },
    ageing: ageing(standings, asAt),
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

/** Each once, what is not known last. */
function sorted(keys: readonly string[]): string[] {
  const known = [...new Set(keys)].filter((key) => key !== '').sort(BY_NAME.compare);
  return keys.includes('') ? [...known, ''] : known;
}
