import { isActionInStates, JOIN_STATE } from '../../actions/states/action-state.queries.js';
import { ACTION_STATES } from '../../actions/states/action-states.rules.js';
import { visibleTo } from '../../bodies/publicity.rules.js';
import type { Parameters } from '../../database/parameters.sql.js';
import { hasSearchedWords } from '../../database/search-words.sql.js';
import { visibleRows } from '../../items/publicity/visible-rows.queries.js';
import { parseReference, type ReferenceKind } from '../../items/references/reference.rules.js';
import { clockStandingInSql } from '../../recommendations/list/recommendation-conditions.sql.js';
import { STATE, stateJoinsOfMany } from '../../recommendations/states/recommendation-state.queries.js';
import { RECOMMENDATION_STATES } from '../../recommendations/states/recommendation-states.rules.js';
import type { Asker } from '../../web/permissions.rules.js';
import type { Fit, SearchFilters } from './search-filters.js';

/** One side of a search: which rows of which table, by the table's alias. */
export type SearchedKind = {
  readonly kind: ReferenceKind;
  readonly alias: 'r' | 'a';
  readonly from: string;
  readonly where: string;
};

const TODAY = '$1::date';
/** Shorter words have too few letters to be nearly anything. */
const SHORTEST_LIKE_WORD = 4;

/** The kinds of item that the filters can fit, each with its conditions. */
export function searchedKinds(filters: SearchFilters, fit: Fit, parameters: Parameters): SearchedKind[] {
  return [recommendations(filters, fit, parameters), actions(filters, fit, parameters)].flatMap(
    (side) => side ?? [],
  );
}

function recommendations(filters: SearchFilters, fit: Fit, p: Parameters): SearchedKind | null {
  const { asker, kind, state, clock, ownerId, directorate } = filters;
  const named = RECOMMENDATION_STATES.find(({ name }) => name === state)?.name ?? null;
  if (kind === 'A' || (state !== null && named === null)) return null;
  const visible = p.place(visibleTo(asker));
  const where = commonConditions('r', filters, fit, p);
  if (clock) where.push(clockStandingInSql(clock));
  if (named) where.push(`${STATE} = ${p.place(named)}`);
  const owes = ownerConditions('owed', { ownerId, directorate }, p);
  if (owes.length > 0) {
    const conditions = ['owed.recommendation_id = r.id', ...owes].join(' and ');
    where.push(`exists (select from ${seenBy(asker, 'actions', p)} owed where ${conditions})`);
  }
  return {
    kind: 'R',
    alias: 'r',
    from: `${visibleRows('recommendations', visible)} r ${named ? stateJoinsOfMany(visible) : ''}`,
    where: where.join(' and '),
  };
}

function actions(filters: SearchFilters, fit: Fit, p: Parameters): SearchedKind | null {
  const { asker, kind, state, clock, ownerId, directorate } = filters;
  const named = ACTION_STATES.find(({ name }) => name === state)?.name ?? null;
  if (kind === 'R' || clock !== null || (state !== null && named === null)) return null;
  const where = [
    ...commonConditions('a', filters, fit, p),
    ...ownerConditions('a', { ownerId, directorate }, p),
  ];
  if (named) where.push(isActionInStates([named], TODAY));
  return {
    kind: 'A',
    alias: 'a',
    from: `${seenBy(asker, 'actions', p)} a ${named ? JOIN_STATE : ''}`,
    where: where.join(' and '),
  };
}

const seenBy = (asker: Asker, table: 'recommendations' | 'actions', p: Parameters) =>
  visibleRows(table, p.place(visibleTo(asker)));

function commonConditions(i: string, filters: SearchFilters, fit: Fit, p: Parameters): string[] {
  const { words, body, year, tag, source } = filters;
  // With words the index of dates is of no use: all but a few are made before any day that is asked about.
  const conditions = [`${i}.made_on${words ? ' + 0' : ''} <= ${TODAY}`];
  if (words) conditions.push(...(fit === 'words' ? [hasWords(i, words, p)] : hasLikeWords(i, words, p)));
  if (body)
    conditions.push(`${i}.body_id = (select id from bodies where code = ${p.place(body.toUpperCase())})`);
  if (year) conditions.push(`${i}.year = ${p.place(year)}`);
  if (tag) conditions.push(`${i}.tags @> array[${p.place(tag)}]::text[]`);
  if (source) {
    conditions.push(
      `exists (select from documents d where d.id = ${i}.document_id and d.kind = ${p.place(source)})`,
    );
  }
  return conditions;
}

/** Whether it has the words; or the number, where one without its letter was typed: an item of either kind may have it. */
function hasWords(i: string, words: string, p: Parameters): string {
  const has = hasSearchedWords(`${i}.text`, p.place(words));
  const typed = parseReference(words, 'R');
  return typed
    ? `(${has} or (${i}.year = ${p.place(typed.year)}::int and ${i}.number = ${p.place(typed.number)}::int))`
    : has;
}

function hasLikeWords(i: string, words: string, p: Parameters): string[] {
  return wordsIn(words).map((word) => `${p.place(word)} <% ${i}.text`);
}

/** The words of a search that are long enough to be nearly another. */
export function wordsIn(words: string): string[] {
  return (words.match(/[\p{L}\p{M}]+/gu) ?? []).filter(({ length }) => length >= SHORTEST_LIKE_WORD);
}

function ownerConditions(
  of: string,
  { ownerId, directorate }: Pick<SearchFilters, 'ownerId' | 'directorate'>,
  p: Parameters,
): string[] {
  return [
    ...(ownerId ? [`${of}.owner_id = ${p.place(ownerId)}`] : []),
    ...(directorate
      ? [`${of}.owner_id = any(array(select id from owners where directorate = ${p.place(directorate)}))`]
      : []),
  ];
}
