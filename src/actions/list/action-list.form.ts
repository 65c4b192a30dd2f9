import { askedColumns } from '../../web/lists/list-query.js';
import { OWN_BODIES } from '../../web/lists/own-bodies.js';
import { ACTION_STATES, type ActionStateName } from '../states/action-states.rules.js';
import {
  type ActionOrder,
  type ActionPage,
  FIRST_PAGE,
  formatOrder,
  parseCursor,
  parseOrder,
} from './action-order.rules.js';

/** What a list's query string asks for; what it does not know it leaves out, so that an old link still shows a list. */
export type ActionListQuery = {
  readonly words: string;
  /** The code of a body, `mine` for those that whoever asks is for, or empty for every body. */
  readonly body: string;
  /** The id of an owner, `mine`, `none` for what nobody owns yet, or empty for every owner. */
  readonly owner: string;
  /**
   * A state, `outstanding` for all in which something is owed, `undecided` for duties without a rhythm, or `all`. What does not
   * say shows the outstanding.
   */
  readonly state: ActionStateName | 'outstanding' | 'undecided' | 'all';
  /** A tag, a ward; empty for any. */
  readonly tag: string;
  readonly ward: string;
  /** The municipal year in which it was made, by the calendar year in which that begins; null for any. */
  readonly municipalYear: number | null;
  /** The columns that the address names; null where it names none. */
  readonly columns: readonly string[] | null;
  readonly order: ActionOrder;
  readonly page: ActionPage;
};

const STATES = ['all' as const, 'undecided' as const, ...ACTION_STATES.map(({ name }) => name)];

/** Reads the query string of `/actions`. */
export function readActionListQuery(query: Readonly<Record<string, unknown>>): ActionListQuery {
  const said = (name: string) => {
    const value = query[name];
    return typeof value === 'string' ? value.trim().slice(0, 200) : '';
  };
  const order = parseOrder(said('sort'));
  const state = STATES.find((name) => name === said('state'));
  return {
    words: said('q'),
    body: said('body') === OWN_BODIES ? OWN_BODIES : said('body').toUpperCase(),
    owner: /^(mine|none|\d{1,9})$/.test(said('owner')) ? said('owner') : '',
    state: state ?? 'outstanding',
    tag: said('tag'),
    ward: said('ward'),
    municipalYear: /^(19|[2-8]\d)\d\d$/.test(said('municipalYear')) ? Number(said('municipalYear')) : null,
    columns: askedColumns(query),
    order,
    page: {
      ...FIRST_PAGE,
      order,
      after: parseCursor(said('after'), order.by),
      before: parseCursor(said('before'), order.by),
    },
  };
}

/** The address of the list that `query` asks for, from its first page or from a place. */
export function actionListHref(
  { words, body, owner, state, tag, ward, municipalYear, columns, order }: Omit<ActionListQuery, 'page'>,
  place: { after?: string; before?: string } = {},
): string {
  const sort = formatOrder(order) === formatOrder(FIRST_PAGE.order) ? '' : formatOrder(order);
  const filters = {
    q: words,
    body,
    owner,
    state: state === 'outstanding' ? '' : state,
    tag,
    ward,
    municipalYear: municipalYear === null ? '' : String(municipalYear),
  };
  const said = Object.entries({ ...filters, columns: columns?.join('.') ?? '', sort, ...place }).filter(
    ([, value]) => value,
  );
  const search = new URLSearchParams(said).toString();
  return search ? `/actions?${search}` : '/actions';
}

/** The address of the list of every action with a tag, or in a ward. */
export function actionsTagged(narrowed: { readonly tag: string } | { readonly ward: string }): string {
  const whole = readActionListQuery({ state: 'all' });
  return actionListHref({ ...whole, ...narrowed });
}
