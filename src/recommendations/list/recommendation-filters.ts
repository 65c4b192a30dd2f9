import type { Reference } from '../../items/references/reference.rules.js';
import type { Asker } from '../../web/permissions.rules.js';
import type { Outcome } from '../states/recommendation-outcome.rules.js';
import type { RecommendationStateName } from '../states/recommendation-states.rules.js';

/** How one of those who are asked stands towards its response date, as a list can be narrowed to it. */
export const CLOCK_STANDINGS = [
  'not-started',
  'running',
  'due-soon',
  'overdue',
  'in-time',
  'late',
  'none',
  'further-overdue',
] as const;
export type ClockStanding = (typeof CLOCK_STANDINGS)[number];

export const CLOCK_STANDING_NAMES: Record<ClockStanding, string> = {
  'not-started': 'Response not yet requested',
  running: 'Not answered yet, in time',
  'due-soon': 'Due within four weeks',
  overdue: 'Overdue',
  'in-time': 'Answered in time',
  late: 'Answered late',
  none: 'No response date in law',
  'further-overdue': 'Overdue by a further addressee',
};

/** What the list can be in the order of; the labels of a paper only where the list is of one paper. */
export const RECOMMENDATION_SORTS = ['reference', 'made', 'due', 'label'] as const;
export type RecommendationSort = (typeof RECOMMENDATION_SORTS)[number];

/** What a list of recommendations is narrowed to; null leaves it open. */
export type RecommendationFilters = {
  /** Who looks: what they may not see is not in the list. Null is the public. */
  readonly asker: Asker | null;
  /** Words of the text, or a reference. */
  readonly q: string | null;
  /** `mine` where {@link asker} looks at their own bodies alone. */
  readonly bodyCode: string | null;
  readonly addresseeCode: string | null;
  /** A state, or `open` for every state in which something is still owed. */
  readonly state: RecommendationStateName | 'open' | null;
  readonly clock: ClockStanding | null;
  /** Under what it is counted. */
  readonly outcome: Outcome | null;
  /** The calendar year in which it was made. */
  readonly year: number | null;
  /** The municipal year in which it was made, by the calendar year in which that begins. */
  readonly municipalYear: number | null;
  /** One of its tags. */
  readonly tag: string | null;
  /** One of its wards. */
  readonly ward: string | null;
  /** The paper that it was made from. */
  readonly documentId: number | null;
};

/** Which page of a list: what follows an item, what precedes one, or the first page. */
export type RecommendationPage = {
  readonly sort: RecommendationSort;
  readonly descending: boolean;
  readonly after: Reference | null;
  readonly before: Reference | null;
  readonly size: number;
  /** How far the whole list is counted, where not as far as lists are. */
  readonly countedUpTo?: number;
};

/** Everything this viewer may see. */
export function noFilters(asker: Asker | null): RecommendationFilters {
  return {
    asker,
    q: null,
    bodyCode: null,
    addresseeCode: null,
    state: null,
    clock: null,
    outcome: null,
    year: null,
    municipalYear: null,
    tag: null,
    ward: null,
    documentId: null,
  };
}
