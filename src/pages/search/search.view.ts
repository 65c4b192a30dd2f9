import type { BodyRow } from '../../bodies/bodies.queries.js';
import { BODY_KIND_NAMES, SCRUTINY_KINDS } from '../../bodies/body.rules.js';
import { bodyPath } from '../../bodies/body-path.js';
import { spokenDay } from '../../calendar/spoken-day.js';
import { formatReference, pathOfReference } from '../../items/references/reference.rules.js';
import { keysetPagination, type PaginationArguments } from '../../web/govuk/pagination.js';
import { thousands } from '../../web/helpers/thousands.helper.js';
import type { PageView } from '../../web/page.js';
import { headlineAsWritten, MARK_END, MARK_START } from './headline.rules.js';
import { type MarkedStretch, markedWords } from './marked-words.rules.js';
import type { Found, FoundPage } from './search.queries.js';
import type { SearchChoices } from './search-choices.queries.js';
import { type AskedSearch, searchHref } from './search-filters.js';
import { type SearchForm, searchForm } from './search-form.view.js';

type Result = {
  readonly reference: string;
  readonly href: string;
  readonly stretches: readonly MarkedStretch[];
  readonly note: string;
};

type Link = { readonly text: string; readonly href: string };
type FoundBody = Link & { readonly note: string; readonly lists: readonly Link[] };

/** What was found by words; null before anything was searched for. */
type FoundByWords = { readonly found: FoundPage | null; readonly bodies: readonly BodyRow[] };

/** A word that stands in the names of more bodies than this is no name of one. */
const MOST_BODIES = 5;

export type SearchView = PageView & {
  readonly form: SearchForm;
  /** How much was found, as a sentence; null before anything was searched for. */
  readonly summary: string | null;
  /** Bodies that are called so. */
  readonly bodies: readonly FoundBody[];
  readonly results: readonly Result[];
  readonly paging: PaginationArguments | null;
};

/** What was found. */
export function searchView(
  asked: AskedSearch,
  choices: SearchChoices,
  { found: page, bodies }: FoundByWords,
): SearchView {
  const { words } = asked.filters;
  const called = bodies.length > MOST_BODIES ? [] : bodies.map(foundBody);
  return {
    title: words ? `Search: ${words}` : 'Search',
    form: searchForm(asked, choices),
    summary: page && summaryOf(page, called.length > 0),
    bodies: called,
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
  return { ...searchView(asked, choices, { found: null, bodies: [] }), summary: `There is no ${reference}.` };
}

function foundBody({ code, name, shortName, kind, existsUntil }: BodyRow): FoundBody {
  const ended = existsUntil ? `until ${spokenDay(existsUntil)}` : null;
  const made = { text: 'Its recommendations', href: `/recommendations?body=${code}` };
  const asked = { text: 'Recommendations to it', href: `/recommendations?addressee=${code}` };
  const isPanel = SCRUTINY_KINDS.includes(kind);
  return {
    text: name,
    href: bodyPath(code),
    note: [BODY_KIND_NAMES[kind], code, shortName, ended].filter(Boolean).join(', '),
    lists: isPanel ? [made, { text: 'Its actions', href: `/actions?body=${code}` }] : [asked],
  };
}

function resultOf({ kind, year, number, bodyName, madeOn, isMadeOnKnown, headline, text }: Found): Result {
  return {
    reference: formatReference({ kind, year, number }),
    href: pathOfReference({ kind, year, number }),
    stretches: markedWords(headlineAsWritten(headline, text), MARK_START, MARK_END),
    note: `${kind === 'R' ? 'Recommendation' : 'Action'}, ${bodyName}, ${isMadeOnKnown ? spokenDay(madeOn) : 'day not known'}`,
  };
}

function summaryOf({ total, isMoreThanTotal, fit }: FoundPage, isBodyFound: boolean): string {
  if (total === 0) return isBodyFound ? 'No recommendation or action has these words.' : 'Nothing matches.';
  const count = isMoreThanTotal
    ? `more than ${thousands(total)} items`
    : total === 1
      ? 'one item'
      : `${thousands(total)} items`;
  return fit === 'letters'
    ? `Nothing has exactly these words. Words nearly like them are in ${count}, newest first.`
    : `Found ${count}.`;
}
