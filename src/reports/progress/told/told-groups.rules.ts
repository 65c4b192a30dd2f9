import type { CalendarDay } from '../../../calendar/calendar-day.js';
import type { ToldRun } from './told-words.rules.js';

/** A sentence of what changed, and the day of which it tells. */
export type Told = { readonly on: CalendarDay; readonly runs: readonly ToldRun[] };

/** What one sentence tells of; at least one. */
export type ToldGroup<Item> = readonly [Item, ...Item[]];

/** Items that agree in their key, in the order in which the first of each came. */
export function grouped<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => readonly string[],
): ToldGroup<Item>[] {
  const groups = new Map<string, [Item, ...Item[]]>();
  for (const item of items) {
    const key = JSON.stringify(keyOf(item));
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return [...groups.values()];
}
