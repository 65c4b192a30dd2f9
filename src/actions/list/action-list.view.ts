import { municipalYearLabel } from '../../calendar/municipal-year.js';
import { type InputArguments, textInput } from '../../web/govuk/input.js';
import { keysetPagination, type PaginationArguments } from '../../web/govuk/pagination.js';
import { type SelectArguments, select } from '../../web/govuk/select.js';
import type { Column } from '../../web/govuk/sortable-table.js';
import type { TableArguments } from '../../web/govuk/table.js';
import { thousands } from '../../web/helpers/thousands.helper.js';
import { listTable, type ShownColumn } from '../../web/lists/list-columns.js';
import { columnChoice, type ListTools, listFiles } from '../../web/lists/list-tools.view.js';
import type { PageView } from '../../web/page.js';
import { ACTION_STATES, describeActionState } from '../states/action-states.rules.js';
import { ACTION_COLUMNS } from './action-columns.view.js';
import { type ActionListQuery, actionListHref } from './action-list.form.js';
import type { ActionList, ActionPlace } from './action-list.queries.js';
import type { ListChoices } from './action-list.service.js';
import { type ActionSort, formatOrder } from './action-order.rules.js';

export type ActionListView = PageView & {
  readonly filters: {
    readonly words: InputArguments;
    readonly body: SelectArguments;
    readonly owner: SelectArguments;
    readonly state: SelectArguments;
    readonly tag: InputArguments;
    readonly ward: InputArguments;
    readonly municipalYear: SelectArguments;
    readonly moreIsOpen: boolean;
    /** What is kept when other filters are chosen: the order, the columns. */
    readonly hidden: readonly { readonly name: string; readonly value: string }[];
  };
  readonly isFiltered: boolean;
  /** What awaits a verdict, of the same body. */
  readonly awaitingVerdict: string;
  /** The same list with every state in it; null where it is that list. */
  readonly everyState: { readonly text: string; readonly href: string } | null;
  /** How many there are, and in which state; how the list is shown and taken away. */
  readonly tools: ListTools;
  /** Null where nothing was found. */
  readonly table: TableArguments | null;
  readonly paging: PaginationArguments | null;
  readonly mayMake: boolean;
};

export function actionListView<Row extends ActionPlace>(
  list: ActionList<Row>,
  query: ActionListQuery,
  choices: ListChoices,
  columns: readonly ShownColumn<Row>[],
): ActionListView {
  const { words, body, owner, state, tag, ward, municipalYear } = query;
  const turn = (place: 'after' | 'before', at: string | null) => at && actionListHref(query, { [place]: at });
  return {
    title: 'Actions',
    filters: filtersOf(query, choices),
    isFiltered:
      [words, body, owner, tag, ward].some((filter) => filter !== '') ||
      municipalYear !== null ||
      state !== 'outstanding',
    awaitingVerdict: `/actions/awaiting-verdict${body ? `?${new URLSearchParams({ body })}` : ''}`,
    everyState:
      state === 'all'
        ? null
        : { text: 'Show closed ones too', href: actionListHref({ ...query, state: 'all' }) },
    tools: {
      count: countWords(list, state),
      files: listFiles(actionListHref(query)),
      columns: choices.mayChooseColumns
        ? columnChoice('/actions', actionListHref(query), ACTION_COLUMNS, columns)
        : null,
    },
    table:
      list.items.length > 0
        ? listTable('Actions', columns, list.items, (by) => sortBy(by as ActionSort, query))
        : null,
    paging: keysetPagination(turn('before', list.previous), turn('after', list.next)),
    mayMake: choices.mayMake,
  };
}

function filtersOf(
  query: ActionListQuery,
  { bodies, ownBodies, owners, hasOwn, municipalYears }: ListChoices,
): ActionListView['filters'] {
  const mine = hasOwn || query.owner === 'mine' ? [{ value: 'mine', text: 'Mine' }] : [];
  const nobody = { value: 'none', text: 'No owner yet' };
  return {
    words: textInput({ name: 'q', label: 'Words or reference', value: query.words, width: 20 }),
    body: select({
      name: 'body',
      label: 'Watched by',
      items: [...ownBodies, ...bodies.map(({ code, name }) => ({ value: code, text: name }))],
      value: query.body,
      empty: 'Any body',
    }),
    owner: select({
      name: 'owner',
      label: 'Owner',
      items: [...mine, nobody, ...owners.map(({ id, name }) => ({ value: String(id), text: name }))],
      value: query.owner,
      empty: 'Any owner',
    }),
    state: select({
      name: 'state',
      label: 'Status',
      items: stateItems(),
      value: query.state,
    }),
    tag: textInput({ name: 'tag', label: 'Tag', value: query.tag, width: 20 }),
    ward: textInput({ name: 'ward', label: 'Ward', value: query.ward, width: 20 }),
    municipalYear: select({
      name: 'municipalYear',
      label: 'Municipal year',
      empty: 'Any municipal year',
      items: municipalYears.map((year) => ({ value: String(year), text: municipalYearLabel(year) })),
      value: query.municipalYear === null ? null : String(query.municipalYear),
    }),
    moreIsOpen: query.tag !== '' || query.ward !== '' || query.municipalYear !== null,
    hidden: [
      { name: 'sort', value: formatOrder(query.order) },
      ...(query.columns ? [{ name: 'columns', value: query.columns.join('.') }] : []),
    ],
  };
}

function stateItems(): { value: string; text: string }[] {
  const states = ACTION_STATES.map(({ name, label }) => ({
    value: name,
    text: name === 'claimed-complete' ? 'Claimed complete, not yet agreed' : label,
  }));
  const undecided = { value: 'undecided', text: 'Recurring, and how often needs a decision' };
  return [
    { value: 'outstanding', text: 'Outstanding (not closed)' },
    { value: 'all', text: 'Every status, closed ones too' },
    ...states,
    undecided,
  ];
}

/** “3 actions outstanding”, “120 actions, closed ones too”, “1 action: due soon”. */
function countWords(
  { total, isMoreThanTotal }: Pick<ActionList, 'total' | 'isMoreThanTotal'>,
  state: ActionListQuery['state'],
): string {
  const many = `${isMoreThanTotal ? 'More than ' : ''}${thousands(total)}`;
  const actions = total === 1 ? 'action' : 'actions';
  if (state === 'outstanding') return `${many} ${actions} outstanding`;
  if (state === 'all') return `${many} ${actions}, closed ones too`;
  if (state === 'undecided')
    return `${many} ${total === 1 ? 'duty that needs' : 'duties that need'} a decision`;
  return `${many} ${actions}: ${describeActionState(state).label.toLowerCase()}`;
}

function sortBy(by: ActionSort, query: ActionListQuery): Column['sort'] {
  const { order } = query;
  const isNow = order.by === by;
  const descending = isNow ? !order.descending : by !== 'due';
  return {
    href: actionListHref({ ...query, order: { by, descending } }),
    direction: isNow ? (order.descending ? 'descending' : 'ascending') : null,
  };
}
