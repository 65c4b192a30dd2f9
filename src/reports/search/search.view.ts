import { spokenDay } from '../../calendar/spoken-day.js';
import { formatReference, pathOfReference } from '../../recommendations/reference.rules.js';
import type { PageView } from '../../web/page.js';
import { markedWords, type Stretch } from './marked-words.rules.js';
import { type Found, MARK_END, MARK_START, MOST_FOUND } from './search.queries.js';

export type SearchView = PageView & {
  readonly q: string;
  /** How much was found, as a sentence; null before anything was searched for. */
  readonly summary: string | null;
  readonly results: readonly {
    readonly reference: string;
    readonly href: string;
    readonly stretches: readonly Stretch[];
    readonly note: string;
  }[];
};

/** What was found; the first page of it. */
export function searchView(q: string, found: readonly Found[]): SearchView {
  return {
    title: q ? `Search: ${q}` : 'Search',
    q,
    summary: q ? summaryOf(found.length) : null,
    results: found.slice(0, MOST_FOUND).map(({ kind, year, number, bodyName, madeOn, headline }) => ({
      reference: formatReference({ kind, year, number }),
      href: pathOfReference({ kind, year, number }),
      stretches: markedWords(headline, MARK_START, MARK_END),
      note: `${kind === 'R' ? 'Recommendation' : 'Action'}, ${bodyName}, ${spokenDay(madeOn)}`,
    })),
  };
}

/** The page for a reference that nobody has given. */
export function noSuchReferenceView(q: string, reference: string): SearchView {
  return { title: `Search: ${q}`, q, summary: `There is no ${reference}.`, results: [] };
}

function summaryOf(count: number): string {
  if (count === 0) return 'Nothing has these words.';
  if (count > MOST_FOUND) return `The best ${MOST_FOUND}. Add a word to find fewer.`;
  return count === 1 ? 'Found once.' : `Found ${count} times.`;
}
