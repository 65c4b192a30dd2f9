import type { OrderOf } from '../../database/parameters.sql.js';
import { COUNTED_UP_TO } from '../../items/counted-up-to.js';
import type { ActionRow } from '../action-row.queries.js';
import type { Conditions } from './action-filters.queries.js';
import { type ActionPage, type ActionSort, type Cursor, formatCursor } from './action-order.rules.js';

/** What tells the place of a row in a list. */
export type ActionPlace = Pick<ActionRow, 'id' | 'year' | 'number' | 'dueOn' | 'madeOn'>;

/** One page of a list. */
export type ActionList<Row = ActionRow> = {
  readonly items: readonly Row[];
  /** How many there are on all pages, as far as they are counted. */
  readonly total: number;
  readonly isMoreThanTotal: boolean;
  /** Where the pages before and after this one begin; null where there is none. */
  readonly previous: string | null;
  readonly next: string | null;
};

/** What the database found: one row more than the page holds, where there are that many. */
export type PageOfRows<Row = ActionRow> = { readonly rows: readonly Row[]; readonly total: number };

const COLUMNS: Record<ActionSort, readonly [string, string]> = {
  due: ['due_on', 'id'],
  made: ['made_on', 'id'],
  reference: ['year', 'number'],
};
const TYPES: Record<ActionSort, string> = { due: 'date', made: 'date', reference: 'integer' };

/** A page before a place is walked backwards. */
function isDescending({ order, before }: ActionPage): boolean {
  return before ? !order.descending : order.descending;
}

/** The order in which the rows are walked, which is an index's own: undated actions come last, or first when descending. */
export function actionOrder(page: ActionPage): OrderOf {
  const direction = isDescending(page) ? ' desc' : '';
  return (alias) => COLUMNS[page.order.by].map((column) => `${alias}.${column}${direction}`).join(', ');
}

/** Only rows beyond the place where the page begins. */
export function requirePlace(conditions: Conditions, page: ActionPage): void {
  const place = page.before ?? page.after;
  if (place) conditions.require(`(${beyond(place, page, conditions)})`);
}

function beyond(place: Cursor, page: ActionPage, conditions: Conditions): string {
  const [value, number] = COLUMNS[page.order.by].map((column) => `a.${column}`);
  const sign = isDescending(page) ? '<' : '>';
  const at = conditions.bind(place.number);
  if (place.value === null) {
    const among = `${value} is null and ${number} ${sign} ${at}`;
    return isDescending(page) ? `(${among}) or ${value} is not null` : among;
  }
  const further = `(${value}, ${number}) ${sign} (${conditions.bind(place.value)}::${TYPES[page.order.by]}, ${at})`;
  return page.order.by === 'due' && sign === '>' ? `${further} or ${value} is null` : further;
}

/** Counts what the filters ask for, up to one more than `most`. */
export function countOf(
  conditions: Conditions,
  most: number,
): { sql: string; parameters: readonly unknown[] } {
  return {
    sql: `select count(*)::int as count from (select 1 from ${conditions.from(null)} limit ${most + 1}) counted`,
    parameters: conditions.parameters.values,
  };
}

/** How far the whole list is counted. */
export function countedUpTo({ countedUpTo: most = COUNTED_UP_TO }: ActionPage): number {
  return most;
}

/** Lays out what was found as a page with its neighbours. */
export function turnPage<Row extends ActionPlace>(
  { rows, total }: PageOfRows<Row>,
  page: ActionPage,
): ActionList<Row> {
  const most = countedUpTo(page);
  const items = rows.slice(0, page.size);
  const isMoreBeyond = rows.length > page.size;
  if (page.before) items.reverse();
  const place = (row: ActionPlace | undefined) => (row ? formatCursor(cursorOf(row, page.order.by)) : null);
  const hasPrevious = page.before ? isMoreBeyond : page.after !== null;
  const hasNext = page.before ? true : isMoreBeyond;
  return {
    items,
    total: Math.min(total, most),
    isMoreThanTotal: total > most,
    previous: hasPrevious ? place(items[0]) : null,
    next: hasNext ? place(items.at(-1)) : null,
  };
}

/** Where in the list this row stands. */
export function cursorOf(row: ActionPlace, by: ActionSort): Cursor {
  if (by === 'reference') return { value: String(row.year), number: row.number };
  return { value: by === 'due' ? row.dueOn : row.madeOn, number: row.id };
}
