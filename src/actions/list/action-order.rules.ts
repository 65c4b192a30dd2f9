import { isCalendarDay } from '../../calendar/calendar-day.js';

/** What a list of actions can be sorted by. */
export const ACTION_SORTS = ['due', 'made', 'reference'] as const;
export type ActionSort = (typeof ACTION_SORTS)[number];

export type ActionOrder = { readonly by: ActionSort; readonly descending: boolean };

/** A place in a sorted list: the two values that its order compares. The first is null where there is no due date. */
export type Cursor = { readonly value: string | null; readonly number: number };

/** A page of a list: from its start, or after or before a place in it. */
export type ActionPage = {
  readonly order: ActionOrder;
  readonly after: Cursor | null;
  readonly before: Cursor | null;
  readonly size: number;
  /** How far the whole list is counted, where not as far as lists are. */
  readonly countedUpTo?: number;
};

/** The list's first page, the earliest due first. */
export const FIRST_PAGE: ActionPage = {
  order: { by: 'due', descending: false },
  after: null,
  before: null,
  size: 50,
};

/** The order written `due` or `-due`; by due date where it is none of ours. */
export function parseOrder(text: string): ActionOrder {
  const name = text.replace(/^-/, '');
  const by = ACTION_SORTS.find((sort) => sort === name);
  return by ? { by, descending: text.startsWith('-') } : FIRST_PAGE.order;
}

export function formatOrder({ by, descending }: ActionOrder): string {
  return `${descending ? '-' : ''}${by}`;
}

/** A place as it stands in an address: `2022-07-10~14`. */
export function formatCursor({ value, number }: Cursor): string {
  return `${value ?? 'none'}~${number}`;
}

/** The place somebody's address names; null where it is no place in this order. */
export function parseCursor(text: string, by: ActionSort): Cursor | null {
  const [, value = '', digits = ''] = /^([\d-]+|none)~(\d{1,9})$/.exec(text) ?? [];
  const number = Number(digits);
  if (by === 'due' && value === 'none') return { value: null, number };
  const fits = by === 'reference' ? /^\d{4}$/.test(value) : isCalendarDay(value);
  return fits ? { value, number } : null;
}
