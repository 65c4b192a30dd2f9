import { parseReference, type Reference, referenceInPath } from '../../items/references/reference.rules.js';
import { lookingAt } from '../../web/lists/own-bodies.js';
import type { Asker } from '../../web/permissions.rules.js';
import { OUTCOMES } from '../states/recommendation-outcome.rules.js';
import { RECOMMENDATION_STATES } from '../states/recommendation-states.rules.js';
import {
  CLOCK_STANDINGS,
  RECOMMENDATION_SORTS,
  type RecommendationFilters,
  type RecommendationPage,
  type RecommendationSort,
} from './recommendation-filters.js';

const PAGE_SIZE = 25;
const STATES = ['open' as const, ...RECOMMENDATION_STATES.map(({ name }) => name)];

type Query = Readonly<Record<string, unknown>>;

/** What a query string asks of the list; what it says that makes no sense is left aside. */
export function readFilters(query: Query, asker: Asker): RecommendationFilters {
  return {
    asker: lookingAt(asker, words(query.body)),
    q: words(query.q),
    bodyCode: words(query.body),
    addresseeCode: words(query.addressee),
    state: oneOf(STATES, query.state),
    clock: oneOf(CLOCK_STANDINGS, query.clock),
    outcome: oneOf(
      OUTCOMES.map(({ name }) => name),
      query.outcome,
    ),
    year: someYear(query.year),
    municipalYear: someYear(query.municipalYear),
    tag: words(query.tag),
    ward: words(query.ward),
    documentId: wholeNumber(query.document),
  };
}

/** The newest references first; of one paper in its own order. */
export function usualSort({ documentId }: Pick<RecommendationFilters, 'documentId'>): string {
  return documentId === null ? '-reference' : 'label';
}

/** The page that a query string asks for: in the usual order, where it does not say. */
export function readPage(query: Query, filters: RecommendationFilters): RecommendationPage {
  const order = words(query.sort) ?? usualSort(filters);
  const named = oneOf(RECOMMENDATION_SORTS, order.replace(/^-/, ''));
  const sort = named === 'label' && filters.documentId === null ? 'reference' : (named ?? 'reference');
  return {
    sort,
    descending: order.startsWith('-'),
    after: parseReference(words(query.after) ?? ''),
    before: parseReference(words(query.before) ?? ''),
    size: PAGE_SIZE,
  };
}

/** `-made` for the newest first. */
export function sortInAddress(sort: RecommendationSort, descending: boolean): string {
  return `${descending ? '-' : ''}${sort}`;
}

/** The address of a page of the list, with the filters that are set. */
export function listAddress(
  filters: RecommendationFilters,
  { sort, columns = null }: { readonly sort: string; readonly columns?: readonly string[] | null },
  turn: { after?: Reference | null; before?: Reference | null } = {},
): string {
  const pairs = Object.entries({
    q: filters.q,
    body: filters.bodyCode,
    addressee: filters.addresseeCode,
    state: filters.state,
    clock: filters.clock,
    outcome: filters.outcome,
    year: filters.year,
    municipalYear: filters.municipalYear,
    tag: filters.tag,
    ward: filters.ward,
    document: filters.documentId,
    columns: columns?.join('.') ?? null,
    sort: sort === usualSort(filters) ? null : sort,
    after: turn.after ? referenceInPath(turn.after) : null,
    before: turn.before ? referenceInPath(turn.before) : null,
  }).flatMap(([name, value]) => (value === null ? [] : [[name, String(value)]]));
  const query = new URLSearchParams(pairs).toString();
  return query ? `/recommendations?${query}` : '/recommendations';
}

function words(value: unknown): string | null {
  const text = typeof value === 'string' ? value.trim().slice(0, 200) : '';
  return text === '' ? null : text;
}

function wholeNumber(value: unknown): number | null {
  const text = words(value) ?? '';
  return /^\d{1,9}$/.test(text) ? Number(text) : null;
}

/** A year that a filter can ask for. */
function someYear(value: unknown): number | null {
  const year = wholeNumber(value);
  return year !== null && year >= 1900 && year <= 9000 ? year : null;
}

function oneOf<Value extends string>(values: readonly Value[], value: unknown): Value | null {
  return values.find((each) => each === value) ?? null;
}
