import { isCalendarDay } from '../../calendar/calendar-day.js';
import type { ReferenceKind } from '../../items/references/reference.rules.js';

/** A place among what was found: how well it fits or when it was made, and then the item. */
export type FoundPlace = { readonly value: string; readonly kind: ReferenceKind; readonly id: number };

/** How well that fits which is too old to be compared: less than anything that is. */
export const UNRANKED = '-1';

/** A place as it stands in an address: `2022-07-10~A~14`. */
export function formatPlace({ value, kind, id }: FoundPlace): string {
  return `${value}~${kind}~${id}`;
}

/** The place that an address names; null where it is none in this order. */
export function parsePlace(text: string, sort: 'best' | 'newest'): FoundPlace | null {
  const [, value = '', kind = '', id = ''] = /^([\d.e-]{1,30})~([RA])~(\d{1,9})$/.exec(text) ?? [];
  const fits =
    sort === 'newest' ? isCalendarDay(value) : value === UNRANKED || /^\d+(\.\d+)?(e-?\d+)?$/.test(value);
  return fits ? { value, kind: kind === 'R' ? 'R' : 'A', id: Number(id) } : null;
}
