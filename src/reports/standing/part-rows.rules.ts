import type { CalendarDay } from '../../calendar/calendar-day.js';
import { fullItems } from '../progress/full-items.rules.js';
import { fullRow } from '../progress/progress-rows.js';
import { partsOfItems, type ReportPart } from '../progress/told-parts.rules.js';
import type { ReportRow } from '../report-row.js';
import type { NamedStandings } from './named-standings.rules.js';

/** Every item of a report once, in the order in which its parts tell of it, with those parts and all that is known of it. */
export function partRows(
  { recommendations, actions, name }: NamedStandings,
  asAt: CalendarDay,
  parts: readonly ReportPart[],
): ReportRow[] {
  const known = new Map(
    fullItems(recommendations, actions, name, asAt).map((item) => [item.reference, item]),
  );
  return [...partsOfItems(parts)].flatMap(([reference, names]) => {
    const item = known.get(reference);
    return item ? [fullRow(item, [...names])] : [];
  });
}
