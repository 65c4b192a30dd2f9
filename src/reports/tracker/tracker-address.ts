import { textIn } from '../../web/form.js';
import type { TypedReading } from '../../web/submit-form.js';
import { audienceIn } from '../audience-address.js';
import { dayIn, UNREAL_DAY } from '../report-address.js';
import { isTrackerChoice } from './tracker.js';
import type { TrackerWish } from './tracker-reports.service.js';

/** Reads the address of a tracker: `?body=CYP&show=open&as-at=2022-09-07`. */
export function readTrackerAddress(
  query: Readonly<Record<string, unknown>>,
): TypedReading<null, { readonly wish: TrackerWish }> {
  const body = textIn(query, 'body');
  const show = textIn(query, 'show') || 'all';
  const asAt = dayIn(query, 'as-at');
  const faults = [
    ...(body ? [] : [{ field: 'tracker-body', message: 'Select whose tracker it is' }]),
    ...(isTrackerChoice(show) ? [] : [{ field: 'tracker-show', message: 'Select what it holds' }]),
    ...(asAt === undefined ? [UNREAL_DAY] : []),
  ];
  if (faults.length > 0 || !isTrackerChoice(show) || asAt === undefined)
    return { ok: false, typed: null, faults };
  return { ok: true, typed: null, wish: { body, show, asAt, audience: audienceIn(query) } };
}
