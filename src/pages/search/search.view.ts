import { spokenDay } from '../../calendar/spoken-day.js';
import { formatReference, pathOfReference } from '../../items/references/reference.rules.js';
import { keysetPagination, type PaginationArguments } from '../../web/govuk/pagination.js';
import type { PageView } from '../../web/page.js';
import { type MarkedStretch, markedWords } from './marked-words.rules.js';
import type { Found, FoundPage } from './search.queries.js';
import type { SearchChoices } from './search-choices.queries.js';
import { type AskedSearch, searchHref } from './search-filters.js';
import { type SearchForm, searchForm } from './search-form.view.js';
import { MARK_END, MARK_START } from './search-statement.sql.js';

type Result = {
  readonly reference: string;
  readonly href: string;
  readonly stretches: readonly MarkedStretch[];
  readonly note: string;
};

export type SearchView = PageView & {
  readonly form: SearchForm;
  /** How much was found, as a sentence; null before anything was searched for. */
  readonly summary: string | null;
  readonly results: readonly Result[];
  readonly paging: PaginationArguments | null;
};

/** What was found; null before anything was searched for. */
export function searchView(asked: AskedSearch, choices: SearchChoices, page: FoundPage | null): SearchView {
  const { words } = asked.filters;
  return {
    title: words ? `Search: ${words}` : 'Search',
    form: searchForm(asked, choices),
    summary: page && summaryOf(page),
    results: (page?.found ?? []).map(resultOf),
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
  return { ...searchView(asked, choices, null), summary: `There is no ${reference}.` };
}

function resultOf({ kind, year, number, bodyName, madeOn, isMadeOnKnown, headline }: Found): Result {
  return {
    reference: formatReference({ kind, year, number }),
    href: pathOfReference({ kind, year, number }),
    stretches: markedWords(headline, MARK_START, MARK_END),
    note: `${kind === 'R' ? 'Recommendation' : 'Action'}, ${bodyName}, ${isMadeOnKnown ? spokenDay(madeOn) : 'day not known'}`,
  };
}

function summaryOf({ total, isMoreThanTotal, fit }: FoundPage): string {
  if (total === 0) return 'Nothing matches.';
  const count = isMoreThanTotal ? `more than ${total} items` : total === 1 ? 'one item' : `${total} items`;
  return fit === 'letters'
    ? `Nothing has exactly these words. Words nearly like them are in ${count}, newest first.`
    : `Found ${count}.`;
}
