import type { CalendarDay } from '../../calendar/calendar-day.js';
import { fullItems } from '../progress/full-items.rules.js';
import { fullRow } from '../progress/progress-rows.js';
import type { ReportRow } from '../report-row.js';
import type { NamedStandings } from './named-standings.rules.js';

/** A part of a report, and the items of which it tells. */
export type ReportPart = readonly [string, readonly { readonly reference: string }[]];

/** Every item of a report once, in the order in which its parts tell of it, with those parts and all that is known of it. */
export function partRows(
  { recommendations, actions, name }: NamedStandings,
  asAt: CalendarDay,
  parts: readonly ReportPart[],
): ReportRow[] {
  const known = new Map(
    fullItems(recommendations, actions, name, asAt).map((item) => [item.reference, item]),
  );
  const told = new Map<string, Set<string>>();
  for (const [part, items] of parts) {
    for (const { reference } of items) told.set(reference, (told.get(reference) ?? new Set()).add(part));
  }
  return [...told].flatMap(([reference, names]) => {
    const item = known.get(reference);
    return item ? [fullRow(item, [...names])] : [];
  });
}
