import { ACTION_STATES } from '../../actions/states/action-states.rules.js';
import { DOCUMENT_KIND_NAMES, DOCUMENT_KINDS } from '../../documents/document.rules.js';
import { CLOCK_STANDING_NAMES, CLOCK_STANDINGS } from '../../recommendations/list/recommendation-filters.js';
import { RECOMMENDATION_STATES } from '../../recommendations/states/recommendation-states.rules.js';
import { type InputArguments, textInput } from '../../web/govuk/input.js';
import { type SelectArguments, select } from '../../web/govuk/select.js';
import type { SearchChoices } from './search-choices.queries.js';
import type { AskedSearch } from './search-filters.js';

/** The form of the search page. */
export type SearchForm = {
  readonly words: InputArguments;
  readonly kind: SelectArguments;
  readonly sort: SelectArguments;
  /** The filters that are folded away until one of them is used. */
  readonly more: readonly SelectArguments[];
  readonly moreIsOpen: boolean;
};

export function searchForm({ filters, sort }: AskedSearch, choices: SearchChoices): SearchForm {
  const { bodies, owners, directorates, years, tags } = choices;
  const same = (words: readonly (string | number)[]) =>
    words.map((word) => ({ value: String(word), text: String(word) }));
  const more = [
    choose('body', 'Body', 'Any body', bodies, filters.body),
    choose('owner', 'Owner', 'Any owner', owners, filters.ownerId),
    choose('directorate', 'Directorate', 'Any directorate', same(directorates), filters.directorate),
    choose('state', 'Status', 'Any status', states(), filters.state),
    choose(
      'clock',
      'Response',
      'Any',
      CLOCK_STANDINGS.map((value) => ({ value, text: CLOCK_STANDING_NAMES[value] })),
      filters.clock,
    ),
    choose('year', 'Year', 'Any year', same(years), filters.year),
    choose('tag', 'Tag', 'Any tag', same(tags), filters.tag),
    choose(
      'source',
      'Made from',
      'Any paper',
      DOCUMENT_KINDS.map((value) => ({ value, text: DOCUMENT_KIND_NAMES[value] })),
      filters.source,
    ),
  ];
  return {
    words: textInput({
      name: 'q',
      label: 'Words or reference',
      value: filters.words ?? '',
      type: 'search',
      width: 20,
    }),
    kind: choose(
      'kind',
      'Kind',
      'Both kinds',
      [
        { value: 'R', text: 'Recommendations' },
        { value: 'A', text: 'Actions' },
      ],
      filters.kind,
    ),
    sort: select({
      name: 'sort',
      label: 'Order',
      items: [
        { value: 'best', text: 'Best first' },
        { value: 'newest', text: 'Newest first' },
      ],
      value: sort,
    }),
    more,
    moreIsOpen: more.some(({ value }) => value),
  };
}

function choose(
  name: string,
  label: string,
  empty: string,
  items: readonly { readonly value: string; readonly text: string }[],
  value: string | number | null,
): SelectArguments {
  return select({ name, label, empty, items, value: value === null ? null : String(value) });
}

/** Every state once: some are states of both kinds. */
function states(): { value: string; text: string }[] {
  const named = new Map<string, string>();
  for (const { name, label } of [...RECOMMENDATION_STATES, ...ACTION_STATES]) {
    if (!named.has(name)) named.set(name, label);
  }
  return [...named].map(([value, text]) => ({ value, text }));
}
