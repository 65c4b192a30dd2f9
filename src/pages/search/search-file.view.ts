import { sortableTable } from '../../web/govuk/sortable-table.js';
import type { TableArguments } from '../../web/govuk/table.js';
import type { FoundName } from './found-names.view.js';
import type { MarkedStretch } from './marked-words.rules.js';

/** An item that was found, with the words that were looked for marked. */
export type SearchResult = {
  readonly reference: string;
  readonly href: string;
  readonly stretches: readonly MarkedStretch[];
  readonly note: string;
};

/** What was found as the rows of a file, in the order of the page: it shows each in lines of its own. */
export function searchFile(names: readonly FoundName[], results: readonly SearchResult[]): TableArguments {
  return sortableTable({
    caption: 'What was found',
    columns: ['Found', 'Words', 'About it'].map((text) => ({ text })),
    rows: [
      ...names.map(({ text, note }) => [{ text }, { text: '' }, { text: note }]),
      ...results.map(({ reference, stretches, note }) => [
        { text: reference },
        { text: stretches.map(({ text }) => text).join('') },
        { text: note },
      ]),
    ],
  });
}
