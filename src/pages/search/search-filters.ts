import { ACTION_STATES, type ActionStateName } from '../../actions/states/action-states.rules.js';
import { DOCUMENT_KINDS, type DocumentKind } from '../../documents/document.rules.js';
import type { ReferenceKind } from '../../items/references/reference.rules.js';
import { CLOCK_STANDINGS, type ClockStanding } from '../../recommendations/list/recommendation-filters.js';
import {
  RECOMMENDATION_STATES,
  type RecommendationStateName,
} from '../../recommendations/states/recommendation-states.rules.js';
import type { Asker } from '../../web/permissions.rules.js';
import { type FoundPlace, formatPlace, parsePlace } from './found-place.rules.js';

/** How words are compared: as whole words in whatever form, or as letters that are nearly the same. */
export type Fit = 'words' | 'letters';

export type SearchState = ActionStateName | RecommendationStateName;
export const SEARCH_SORTS = ['best', 'newest'] as const;
export type SearchSort = (typeof SEARCH_SORTS)[number];

/** What is searched for; what is null asks nothing. */
export type SearchFilters = {
  readonly asker: Asker;
  readonly words: string | null;
  readonly kind: ReferenceKind | null;
  /** The code of the body that watches it. */
  readonly body: string | null;
  /** Who owes it, or an action of it. */
  readonly ownerId: number | null;
  readonly directorate: string | null;
  readonly state: SearchState | null;
  /** How the addressee stands towards the response date; asks for recommendations only. */
  readonly clock: ClockStanding | null;
  readonly year: number | null;
  readonly tag: string | null;
  /** The kind of paper that it was made from. */
  readonly source: DocumentKind | null;
};

export type AskedSearch = {
  readonly filters: SearchFilters;
  /** The best first needs words; without them the newest come first. */
  readonly sort: SearchSort;
  /** How words are compared; letters only on the later pages of what was found so. */
  readonly fit: Fit;
  /** The page begins after this place; null on the first. */
  readonly after: FoundPlace | null;
};

type Query = Readonly<Record<string, unknown>>;

const LONGEST_WORDS = 200;
const STATES: readonly SearchState[] = [
  ...RECOMMENDATION_STATES.map(({ name }) => name),
  ...ACTION_STATES.map(({ name }) => name),
];

/** Reads the query string of `/search`; what makes no sense is as if it were not there. */
export function readSearch(query: Query, asker: Asker): AskedSearch {
  const words = said(query.q);
  const fit = words ? (oneOf(['letters'] as const, said(query.fit)) ?? 'words') : 'words';
  const wanted = fit === 'letters' ? 'newest' : oneOf(SEARCH_SORTS, said(query.sort));
  const sort = words ? (wanted ?? 'best') : 'newest';
  return {
    filters: {
      asker,
      words,
      kind: oneOf(['R', 'A'] as const, said(query.kind)),
      body: said(query.body),
      ownerId: number(said(query.owner)),
      directorate: said(query.directorate),
      state: oneOf(STATES, said(query.state)),
      clock: oneOf(CLOCK_STANDINGS, said(query.clock)),
      year: number(said(query.year)),
      tag: said(query.tag),
      source: oneOf(DOCUMENT_KINDS, said(query.source)),
    },
    sort,
    fit,
    after: parsePlace(said(query.after) ?? '', sort),
  };
}

/** Whether anything is asked for at all. */
export function asksSomething({ asker: _, ...filters }: SearchFilters): boolean {
  return Object.values(filters).some((value) => value !== null);
}

/** The address of a search, from its first page or after a place. */
export function searchHref({ filters, sort, fit }: AskedSearch, after: FoundPlace | null = null): string {
  const pairs = Object.entries({
    q: filters.words,
    kind: filters.kind,
    body: filters.body,
    owner: filters.ownerId,
    directorate: filters.directorate,
    state: filters.state,
    clock: filters.clock,
    year: filters.year,
    tag: filters.tag,
    source: filters.source,
    sort: filters.words && sort === 'newest' && fit === 'words' ? sort : null,
    fit: fit === 'letters' ? fit : null,
    after: after && formatPlace(after),
  }).flatMap(([name, value]) => (value === null ? [] : [[name, String(value)]]));
  return pairs.length > 0 ? `/search?${new URLSearchParams(pairs)}` : '/search';
}

function said(value: unknown): string | null {
  const text = typeof value === 'string' ? value.replaceAll('\0', '').trim().slice(0, LONGEST_WORDS) : '';
  return text === '' ? null : text;
}

function number(text: string | null): number | null {
  return text !== null && /^\d{1,9}$/.test(text) ? Number(text) : null;
}

function oneOf<Value extends string>(values: readonly Value[], text: string | null): Value | null {
  return values.find((value) => value === text) ?? null;
}
