import type { BodyRow } from '../../bodies/bodies.queries.js';
import { ADDRESSEE_KINDS, SCRUTINY_KINDS } from '../../bodies/body.rules.js';
import { municipalYearLabel, municipalYearsTouched } from '../../calendar/municipal-year.js';
import type { UsedTags } from '../../items/tags/used-tags.queries.js';
import { type InputArguments, textInput } from '../../web/govuk/input.js';
import { type SelectArguments, select } from '../../web/govuk/select.js';
import { ownBodiesItem } from '../../web/lists/own-bodies.js';
import { OUTCOMES } from '../states/recommendation-outcome.rules.js';
import { RECOMMENDATION_STATES } from '../states/recommendation-states.rules.js';
import {
  CLOCK_STANDING_NAMES,
  CLOCK_STANDINGS,
  type RecommendationFilters,
} from './recommendation-filters.js';
import { usualSort } from './recommendation-list-address.js';

/** What the filters offer to choose from. */
export type FilterChoices = {
  readonly bodies: readonly BodyRow[];
  readonly years: readonly number[];
} & UsedTags;

/** The form above the list. */
export type FiltersView = {
  readonly words: InputArguments;
  /** The filters that are always in sight. */
  readonly first: readonly SelectArguments[];
  /** The filters that are folded away until one of them is used. */
  readonly more: readonly SelectArguments[];
  readonly moreIsOpen: boolean;
  /** What the form passes on unseen. */
  readonly hidden: readonly { readonly name: string; readonly value: string }[];
};

const OPEN = { value: 'open', text: 'Anything still owed' };

export function filtersView(
  filters: RecommendationFilters,
  { sort, columns }: { readonly sort: string; readonly columns: readonly string[] | null },
  { bodies, years, tags, wards }: FilterChoices,
): FiltersView {
  const ofKinds = (kinds: readonly string[]) =>
    bodies.filter(({ kind }) => kinds.includes(kind)).map(({ code, name }) => ({ value: code, text: name }));
  const body = select({
    name: 'body',
    label: 'Made by',
    empty: 'Any body',
    items: [...ownBodiesItem(filters.asker, filters.bodyCode), ...ofKinds(SCRUTINY_KINDS)],
    value: filters.bodyCode,
  });
  const more = [
    select({
      name: 'addressee',
      label: 'Addressed to',
      empty: 'Anybody',
      items: ofKinds(ADDRESSEE_KINDS),
      value: filters.addresseeCode,
    }),
    select({
      name: 'clock',
      label: 'Response',
      empty: 'Any',
      items: CLOCK_STANDINGS.map((value) => ({ value, text: CLOCK_STANDING_NAMES[value] })),
      value: filters.clock,
    }),
    select({
      name: 'outcome',
      label: 'Counted as',
      empty: 'Any',
      items: OUTCOMES.map(({ name, label }) => ({ value: name, text: label })),
      value: filters.outcome,
    }),
    select({
      name: 'year',
      label: 'Year made',
      empty: 'Any year',
      items: years.map((year) => ({ value: String(year), text: String(year) })),
      value: filters.year === null ? null : String(filters.year),
    }),
    select({
      name: 'municipalYear',
      label: 'Municipal year',
      empty: 'Any municipal year',
      items: municipalYearsTouched(years, filters.municipalYear).map((year) => ({
        value: String(year),
        text: municipalYearLabel(year),
      })),
      value: filters.municipalYear === null ? null : String(filters.municipalYear),
    }),
  ];
  const ofWords = (name: 'tag' | 'ward', label: string, words: readonly string[]) =>
    select({
      name,
      label,
      empty: `Any ${name}`,
      items: words.map((word) => ({ value: word, text: word })),
      value: filters[name],
    });
  if (tags.length > 0 || filters.tag) more.push(ofWords('tag', 'Tag', withChosen(tags, filters.tag)));
  if (wards.length > 0 || filters.ward) more.push(ofWords('ward', 'Ward', withChosen(wards, filters.ward)));
  return {
    words: textInput({ name: 'q', label: 'Words or reference', value: filters.q, width: 20, type: 'search' }),
    first: [
      body,
      select({
        name: 'state',
        label: 'Status',
        empty: 'Any status',
        items: [OPEN, ...RECOMMENDATION_STATES.map(({ name, label }) => ({ value: name, text: label }))],
        value: filters.state,
      }),
    ],
    more,
    moreIsOpen: more.some(({ value }) => value),
    hidden: [
      ...(sort === usualSort(filters) ? [] : [{ name: 'sort', value: sort }]),
      ...(columns === null ? [] : [{ name: 'columns', value: columns.join('.') }]),
      ...(filters.documentId === null ? [] : [{ name: 'document', value: String(filters.documentId) }]),
    ],
  };
}

/** What a link has chosen can be chosen, however seldom it is used. */
function withChosen(words: readonly string[], chosen: string | null): readonly string[] {
  return chosen === null || words.includes(chosen) ? words : [...words, chosen];
}
