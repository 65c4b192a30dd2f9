import { keysetPagination, type PaginationArguments } from '../../web/govuk/pagination.js';
import type { Column } from '../../web/govuk/sortable-table.js';
import type { TableArguments } from '../../web/govuk/table.js';
import { thousands } from '../../web/helpers/thousands.helper.js';
import { type ListColumn, listTable } from '../../web/lists/list-columns.js';
import { columnChoice, type ListTools, listFiles } from '../../web/lists/list-tools.view.js';
import type { PageView } from '../../web/page.js';
import { may } from '../../web/permissions.rules.js';
import type { RecommendationRow } from '../recommendation-row.js';
import type { RecommendationList } from '../recommendations.queries.js';
import {
  noFilters,
  type RecommendationFilters,
  type RecommendationPage,
  type RecommendationSort,
} from './recommendation-filters.js';
import { type FilterChoices, type FiltersView, filtersView } from './recommendation-filters.view.js';
import { listAddress, sortInAddress, usualSort } from './recommendation-list-address.js';

type PaperOfList = {
  readonly title: string;
  readonly href: string;
  readonly steps: readonly { readonly text: string; readonly href: string }[];
};

export type RecommendationListView = PageView & {
  readonly filters: FiltersView;
  /** The form for logging one by hand; null for those who may not. */
  readonly logHref: string | null;
  /** How many there are, “14 recommendations”; how the list is shown and taken away. */
  readonly tools: ListTools;
  /** The paper that the list is narrowed to, with what may be recorded for all of it at once. */
  readonly paper: PaperOfList | null;
  readonly table: TableArguments | null;
  readonly paging: PaginationArguments | null;
  readonly isNarrowed: boolean;
};

/** How the list is shown. */
export type ShownList = {
  readonly page: RecommendationPage;
  /** The columns that the address names; null where it names none. */
  readonly columns: readonly string[] | null;
  /** Those that can be shown, and those that are. */
  readonly all: readonly ListColumn<RecommendationRow>[];
  readonly shown: readonly ListColumn<RecommendationRow>[];
};

export function recommendationListView(
  list: RecommendationList,
  filters: RecommendationFilters,
  how: ShownList,
  choices: FilterChoices,
): RecommendationListView {
  const { page, columns } = how;
  const order = { sort: sortInAddress(page.sort, page.descending), columns };
  const address = listAddress(filters, order);
  return {
    title: 'Recommendations',
    logHref: may(filters.asker, 'keep-register') ? '/recommendations/new' : null,
    filters: filtersView(filters, order, choices),
    tools: {
      count: countWords(list),
      files: list.rows.length === 0 ? [] : listFiles(address),
      columns: may(filters.asker, 'keep-own-settings')
        ? columnChoice('/recommendations', address, how.all, how.shown)
        : null,
    },
    paper: paperOf(list, filters),
    table:
      list.rows.length === 0
        ? null
        : listTable('Recommendations', how.shown, list.rows, (by) =>
            sortBy(by as RecommendationSort, filters, how),
          ),
    paging: keysetPagination(
      list.previous && listAddress(filters, order, { before: list.previous }),
      list.next && listAddress(filters, order, { after: list.next }),
    ),
    isNarrowed:
      listAddress(filters, { sort: usualSort(filters) }) !==
      listAddress(noFilters(null), { sort: '-reference' }),
  };
}

function countWords({ total, isMoreThanTotal }: RecommendationList): string {
  const many = `${isMoreThanTotal ? 'More than ' : ''}${thousands(total)}`;
  return `${many} ${total === 1 ? 'recommendation' : 'recommendations'}`;
}

function paperOf(
  { rows }: RecommendationList,
  { documentId, asker }: RecommendationFilters,
): PaperOfList | null {
  const title = rows[0]?.documentTitle;
  if (documentId === null || !title) return null;
  const mayKeep = may(asker, 'keep-register');
  const steps = [
    { text: 'Make the notice letter', href: `/recommendations/letters/new?document=${documentId}` },
    { text: 'Record notice and receipt', href: `/recommendations/notice?document=${documentId}` },
    { text: 'Record a response', href: `/responses/new?document=${documentId}` },
    { text: 'Change the capacity in which the panel acts', href: `/documents/${documentId}/acting` },
  ];
  return { title, href: `/documents/${documentId}`, steps: mayKeep ? steps : [] };
}

function sortBy(
  by: RecommendationSort,
  filters: RecommendationFilters,
  { page, columns }: Pick<ShownList, 'page' | 'columns'>,
): Column['sort'] {
  const isNow = page.sort === by;
  const descending = isNow ? !page.descending : by === 'reference' || by === 'made';
  const href = listAddress(filters, { sort: sortInAddress(by, descending), columns });
  return { href, direction: isNow ? (page.descending ? 'descending' : 'ascending') : null };
}
