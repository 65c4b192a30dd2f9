import { dayOrUnknown } from '../../items/views/day-or-unknown.js';
import { keysetPagination, type PaginationArguments } from '../../web/govuk/pagination.js';
import { sortableTable } from '../../web/govuk/sortable-table.js';
import type { TableArguments } from '../../web/govuk/table.js';
import type { PageView } from '../../web/page.js';
import type { ListedResponse, ResponseList } from '../response-pages.queries.js';

export type ResponseListView = PageView & {
  /** Null where none is recorded. */
  readonly table: TableArguments | null;
  readonly paging: PaginationArguments | null;
};

/** @param isLater whether pages precede this one */
export function responseListView({ rows, next }: ResponseList, isLater: boolean): ResponseListView {
  return {
    title: 'Responses',
    backLink: { text: 'Recommendations', href: '/recommendations' },
    table:
      rows.length === 0
        ? null
        : sortableTable({
            caption: 'Responses, the latest first',
            columns: [
              { text: 'Decided', short: true },
              { text: 'By' },
              { text: 'What it says' },
              { text: 'Published' },
            ],
            rows: rows.map((row) => [
              { text: dayOrUnknown(row.decidedOn, row.isDecidedOnKnown), href: `/responses/${row.id}` },
              { text: row.bodyName },
              { text: countWords(row) },
              { text: row.publishedAt ?? 'Not recorded' },
            ]),
          }),
    paging: keysetPagination(
      isLater ? '/responses' : null,
      next === null ? null : `/responses?after=${next}`,
    ),
  };
}

/** “3 accepted, 1 rejected” */
export function countWords({
  accepted,
  acceptedInPart,
  rejected,
}: Pick<ListedResponse, 'accepted' | 'acceptedInPart' | 'rejected'>): string {
  const counts = [
    [accepted, 'accepted'],
    [acceptedInPart, 'accepted in part'],
    [rejected, 'rejected'],
  ] as const;
  return counts.flatMap(([count, words]) => (count > 0 ? [`${count} ${words}`] : [])).join(', ');
}
