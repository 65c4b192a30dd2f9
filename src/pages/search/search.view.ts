import { spokenDay } from '../../calendar/spoken-day.js';
import { formatReference, pathOfReference } from '../../items/references/reference.rules.js';
import { keysetPagination, type PaginationArguments } from '../../web/govuk/pagination.js';
import type { TableArguments } from '../../web/govuk/table.js';
import { thousands } from '../../web/helpers/thousands.helper.js';
import type { PageView } from '../../web/page.js';
import { type FoundName, foundNames, type Named, NOBODY } from './found-names.view.js';
import { headlineAsWritten, MARK_END, MARK_START } from './headline.rules.js';
import { markedWords } from './marked-words.rules.js';
import type { Found, FoundPage } from './search.queries.js';
import type { SearchChoices } from './search-choices.queries.js';
import { type SearchResult, searchFile } from './search-file.view.js';
import { type AskedSearch, searchHref } from './search-filters.js';
import { type SearchForm, searchForm } from './search-form.view.js';

/** What was found by words; null before anything was searched for. */
type FoundByWords = { readonly found: FoundPage | null; readonly named: Named };

export type SearchView = PageView & {
  readonly form: SearchForm;
  /** How much was found, as a sentence; null before anything was searched for. */
  readonly summary: string | null;
  /** Bodies, posts and people that are called so. */
  readonly names: readonly FoundName[];
  readonly results: readonly SearchResult[];
  /** The same, to be taken away; null where nothing was found. */
  readonly file: TableArguments | null;
  readonly paging: PaginationArguments | null;
};

/** What was found. */
export function searchView(
  asked: AskedSearch,
  choices: SearchChoices,
  { found: page, named }: FoundByWords,
): SearchView {
  const { words } = asked.filters;
  const names = foundNames(named);
  const results = (page?.found ?? []).map(resultOf);
  return {
    title: words ? `Search: ${words}` : 'Search',
    form: searchForm(asked, choices),
    summary: page && summaryOf(page, names.length > 0),
    names,
    results,
    file: names.length + results.length > 0 ? searchFile(names, results) : null,
    paging:
      page &&
      keysetPagination(
        asked.after ? searchHref({ ...asked, fit: 'words' }) : null,
        page.next ? searchHref({ ...asked, fit: page.fit }, page.next) : null,
      ),
  };
}

/** The page for a reference that nobody has given. */
export function noSuchReferenceView(
  asked: AskedSearch,
  choices: SearchChoices,
  reference: string,
): SearchView {
  return {
    ...searchView(asked, choices, { found: null, named: NOBODY }),
    summary: `There is no ${reference}.`,
  };
}

function resultOf({
  kind,
  year,
  number,
  bodyName,
  madeOn,
  isMadeOnKnown,
  headline,
  text,
}: Found): SearchResult {
  return {
    reference: formatReference({ kind, year, number }),
    href: pathOfReference({ kind, year, number }),
    stretches: markedWords(headlineAsWritten(headline, text), MARK_START, MARK_END),
    note: `${kind === 'R' ? 'Recommendation' : 'Action'}, ${bodyName}, ${isMadeOnKnown ? spokenDay(madeOn) : 'day not known'}`,
  };
}

function summaryOf({ total, isMoreThanTotal, fit }: FoundPage, isNameFound: boolean): string {
  if (total === 0) return isNameFound ? 'No recommendation or action has these words.' : 'Nothing matches.';
  const count = isMoreThanTotal
    ? `more than ${thousands(total)} items`
    : total === 1
      ? 'one item'
      : `${thousands(total)} items`;
  return fit === 'letters'
    ? `No recommendation or action has exactly these words. Found ${count} with similar words, newest first.`
    : `Found ${count}.`;
}
