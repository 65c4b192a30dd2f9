import { isCalendarDay } from '../../calendar/calendar-day.js';
import { textIn } from '../../web/form.js';
import type { TypedReading } from '../../web/submit-form.js';
import { audienceIn } from '../audience-address.js';
import { PERFORMANCE_PARTS } from './performance-part.js';
import type { PerformanceWish } from './performance-reports.service.js';
import { readMunicipalYear } from './typed-year.rules.js';

type Query = Readonly<Record<string, unknown>>;

/** Reads `?body=OSB&year=2025/26&as-at=2026-06-01&part=chapter`; without a year, the one that is under way. */
export function readPerformanceAddress(query: Query): TypedReading<null, { readonly wish: PerformanceWish }> {
  const [year, day] = [textIn(query, 'year'), textIn(query, 'as-at')];
  const beginsIn = readMunicipalYear(year);
  const faults = [
    ...(year !== '' && beginsIn === null
      ? [{ field: 'year', message: 'Enter a municipal year, like 2025/26' }]
      : []),
    ...(day !== '' && !isCalendarDay(day)
      ? [{ field: 'asAt', message: 'The address of the report has a date that does not exist' }]
      : []),
  ];
  if (faults.length > 0) return { ok: false, typed: null, faults };
  const part = PERFORMANCE_PARTS.find((each) => each === textIn(query, 'part')) ?? 'all';
  const asAt = isCalendarDay(day) ? day : null;
  return {
    ok: true,
    typed: null,
    wish: { body: textIn(query, 'body') || 'OSB', beginsIn, asAt, part, audience: audienceIn(query) },
  };
}
