import type { BodyRow } from '../../bodies/bodies.queries.js';
import { spokenDay } from '../../calendar/spoken-day.js';
import { type CheckboxesArguments, checkboxes } from '../../web/govuk/checkboxes.js';
import { keysetPagination, type PaginationArguments } from '../../web/govuk/pagination.js';
import { type SelectArguments, select } from '../../web/govuk/select.js';
import { sortableTable } from '../../web/govuk/sortable-table.js';
import type { TableArguments } from '../../web/govuk/table.js';
import { tag } from '../../web/govuk/tag.js';
import { ownBodiesItem } from '../../web/lists/own-bodies.js';
import type { PageView } from '../../web/page.js';
import { type Asker, may, mayFor } from '../../web/permissions.rules.js';
import { DOCUMENT_KIND_NAMES, DOCUMENT_KINDS } from '../document.rules.js';
import { type DocumentFilters, documentListPath } from '../document-filters.js';
import type { DocumentListPage } from '../document-list.queries.js';
import type { ListedDocument } from '../documents.queries.js';

export type DocumentListView = PageView & {
  readonly kind: SelectArguments;
  readonly body: SelectArguments;
  readonly toReview: CheckboxesArguments;
  readonly isFiltered: boolean;
  readonly mayAdd: boolean;
  readonly table: TableArguments | null;
  readonly paging: PaginationArguments | null;
};

/** The list of papers, newest first. */
export function documentListView(
  list: DocumentListPage,
  filters: DocumentFilters,
  bodies: readonly BodyRow[],
  asker: Asker,
): DocumentListView {
  const { documents } = list;
  return {
    title: 'Documents',
    kind: select({
      name: 'kind',
      label: 'Kind',
      items: DOCUMENT_KINDS.map((kind) => ({ value: kind, text: DOCUMENT_KIND_NAMES[kind] })),
      value: filters.kind,
      empty: 'Any kind',
    }),
    body: select({
      name: 'body',
      label: 'Body',
      items: [
        ...ownBodiesItem(asker, filters.body),
        ...bodies.map(({ code, name }) => ({ value: code, text: name })),
      ],
      value: filters.body,
      empty: 'Any body',
    }),
    toReview: {
      ...checkboxes({
        name: 'toReview',
        legend: 'Review',
        items: [{ value: 'yes', text: 'Still to review' }],
        values: filters.toReview ? ['yes'] : [],
      }),
      classes: 'govuk-checkboxes--small',
      fieldset: { legend: { text: 'Review' } },
    },
    isFiltered: filters.kind !== null || filters.body !== null || filters.toReview,
    mayAdd: may(asker, 'keep-register'),
    table: documents.length > 0 ? tableOf(documents, asker) : null,
    paging: pagingOf(list, filters),
  };
}

function tableOf(documents: readonly ListedDocument[], asker: Asker): TableArguments {
  return sortableTable({
    caption: 'Papers, newest first',
    columns: [
      { text: 'Paper' },
      { text: 'Kind', short: true },
      { text: 'Body' },
      { text: 'Date', short: true },
      { text: 'Review', short: true },
    ],
    rows: documents.map((document) => [
      {
        text: document.title,
        href: `/documents/${document.id}`,
        ...(document.publicity === 'exempt' ? { note: 'Exempt' } : {}),
      },
      { text: DOCUMENT_KIND_NAMES[document.kind] },
      { text: document.bodyName },
      { text: spokenDay(document.datedOn) },
      reviewCell(document, asker),
    ]),
  });
}

function reviewCell({ id, bodyId, waiting }: ListedDocument, asker: Asker) {
  if (waiting === 0) return { text: 'Reviewed' };
  return mayFor(asker, 'keep-register', bodyId)
    ? { text: `${waiting} to review`, href: `/documents/${id}/review` }
    : { text: '', tag: tag(`${waiting} to review`, 'yellow') };
}

function pagingOf({ documents, hasNewer, hasOlder }: DocumentListPage, filters: DocumentFilters) {
  const [first, last] = [documents.at(0), documents.at(-1)];
  return keysetPagination(
    hasNewer && first ? documentListPath({ ...filters, older: null, newer: first }) : null,
    hasOlder && last ? documentListPath({ ...filters, newer: null, older: last }) : null,
  );
}
