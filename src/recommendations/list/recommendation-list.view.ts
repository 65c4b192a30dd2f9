import { inRunningText } from '../../bodies/body-name.rules.js';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import { spokenDay } from '../../calendar/spoken-day.js';
import { hasNoDate } from '../../deadlines/clock-event.rules.js';
import { watcherWords } from '../../items/provenance/provenance-words.rules.js';
import { pathOfReference } from '../../items/references/reference.rules.js';
import { dayOrUnknown } from '../../items/views/day-or-unknown.js';
import { firstWords } from '../../items/views/first-words.js';
import { keysetPagination, type PaginationArguments } from '../../web/govuk/pagination.js';
import { type Column, sortableTable } from '../../web/govuk/sortable-table.js';
import type { TableArguments, TableCell } from '../../web/govuk/table.js';
import { tag } from '../../web/govuk/tag.js';
import { thousands } from '../../web/helpers/thousands.helper.js';
import type { PageView } from '../../web/page.js';
import { may } from '../../web/permissions.rules.js';
import { standingOf, standingWords } from '../clocks/standing.view.js';
import type { RecommendationRow } from '../recommendation-row.js';
import type { RecommendationList } from '../recommendations.queries.js';
import { describeRecommendationState } from '../states/recommendation-states.rules.js';
import { unnamedWords } from '../states/unnamed-words.js';
import {
  noFilters,
  type RecommendationFilters,
  type RecommendationPage,
  type RecommendationSort,
} from './recommendation-filters.js';
import { type FilterChoices, type FiltersView, filtersView } from './recommendation-filters.view.js';
import { listAddress, sortInAddress } from './recommendation-list-address.js';

type PaperOfList = {
  readonly title: string;
  readonly href: string;
  readonly steps: readonly { readonly text: string; readonly href: string }[];
};

export type RecommendationListView = PageView & {
  readonly filters: FiltersView;
  /** The form for logging one by hand; null for those who may not. */
  readonly logHref: string | null;
  /** How many there are: “14 recommendations”, “More than 500 recommendations”. */
  readonly count: string;
  /** The paper that the list is narrowed to, with what may be recorded for all of it at once. */
  readonly paper: PaperOfList | null;
  readonly table: TableArguments | null;
  readonly paging: PaginationArguments | null;
  readonly isNarrowed: boolean;
};

export function recommendationListView(
  list: RecommendationList,
  filters: RecommendationFilters,
  page: RecommendationPage,
  choices: FilterChoices,
  today: CalendarDay,
): RecommendationListView {
  const sort = sortInAddress(page.sort, page.descending);
  const columns = columnsFor(filters, page);
  return {
    title: 'Recommendations',
    logHref: may(filters.asker, 'keep-register') ? '/recommendations/new' : null,
    filters: filtersView(filters, sort, choices),
    count: countWords(list),
    paper: paperOf(list, filters),
    table:
      list.rows.length === 0
        ? null
        : sortableTable({
            caption: 'Recommendations',
            columns,
            rows: list.rows.map((row) => cellsOf(row, today)),
          }),
    paging: keysetPagination(
      list.previous && listAddress(filters, sort, { before: list.previous }),
      list.next && listAddress(filters, sort, { after: list.next }),
    ),
    isNarrowed: listAddress(filters, '-reference') !== listAddress(noFilters(null), '-reference'),
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
    { text: 'Say in what capacity the panel acts in it', href: `/documents/${documentId}/acting` },
  ];
  return { title, href: `/documents/${documentId}`, steps: mayKeep ? steps : [] };
}

function columnsFor(filters: RecommendationFilters, page: RecommendationPage): Column[] {
  const sortable = (sort: RecommendationSort, descendingFirst: boolean): Column['sort'] => {
    const isNow = page.sort === sort;
    const href = listAddress(filters, sortInAddress(sort, isNow ? !page.descending : descendingFirst));
    return { href, direction: isNow ? (page.descending ? 'descending' : 'ascending') : null };
  };
  return [
    { text: 'Reference', short: true, sort: sortable('reference', true) },
    { text: 'Recommendation' },
    { text: 'Made', short: true, sort: sortable('made', true) },
    { text: 'Response due', short: true, sort: sortable('due', false) },
    { text: 'State' },
  ];
}

function cellsOf(row: RecommendationRow, today: CalendarDay): TableCell[] {
  const state = describeRecommendationState(row.state);
  return [
    { text: row.reference, href: pathOfReference({ kind: 'R', ...row }), note: row.label },
    {
      text: firstWords(row.text, 180),
      note: `${row.makerName ?? row.bodyName} to ${addresseesOf(row)}${watchedBy(row)}`,
    },
    { text: dayOrUnknown(row.madeOn, row.isMadeOnKnown) },
    { text: row.responseDueOn ? spokenDay(row.responseDueOn) : 'No date', note: noteOn(row, today) },
    { tag: tag(state.label, state.tag), note: unnamedWords(row, today) },
  ];
}

/** “the Executive and the hospitals’ trust” */
function addresseesOf({ addresseeName, furtherAddressees }: RecommendationRow): string {
  return [addresseeName, ...furtherAddressees].map(inRunningText).join(' and ');
}

/** The state says already that a clock has not started. Who is asked too has a clock of its own, and says so by name. */
function noteOn(row: RecommendationRow, today: CalendarDay): string | null {
  const standing = standingOf(row, today);
  const own = standing.standing === 'not-started' ? [] : [standingWords(standing)];
  const further = row.endedOn
    ? []
    : row.furtherClocks
        .filter((clock) => clock.isOwed && !hasNoDate(clock))
        .map((clock) => {
          const { name, ...facts } = clock;
          const its = standingOf({ ...facts, firstAnsweredOn: null, endedOn: null }, today);
          return `${name}: ${inRunningText(standingWords(its))}`;
        });
  return [...own, ...further].join('; ') || null;
}

/** Who watches it now, where that is not who made it. */
function watchedBy(row: RecommendationRow): string {
  return row.makerName === null ? '' : `; watched by ${watcherWords(row)}`;
}
