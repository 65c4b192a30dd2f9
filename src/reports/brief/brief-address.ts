import { isCalendarDay } from '../../calendar/calendar-day.js';
import { textIn } from '../../web/form.js';
import type { Asker } from '../../web/permissions.rules.js';
import type { TypedReading } from '../../web/submit-form.js';
import { audienceIn } from '../audience-address.js';
import { dayIn, UNREAL_DAY } from '../report-address.js';
import type { BriefWish } from './brief-reports.service.js';

type Query = Readonly<Record<string, unknown>>;

/**
 * Reads the address of a brief: `?body=CYP&meeting=2022-09-07`, or, as the form has it, `?meeting=CYP~2022-09-07`. Without a meeting it
 * is the next one.
 */
export function readBriefAddress(
  query: Query,
  asker: Asker | null,
): TypedReading<null, { readonly wish: BriefWish }> {
  const asked = textIn(query, 'meeting');
  const [code, day] = asked.includes('~') ? asked.split('~', 2) : [textIn(query, 'body'), asked];
  const asAt = dayIn(query, 'as-at');
  if (!code) {
    return { ok: false, typed: null, faults: [{ field: 'brief-meeting', message: 'Select the meeting' }] };
  }
  if (asAt === undefined || (day && !isCalendarDay(day)))
    return { ok: false, typed: null, faults: [UNREAL_DAY] };
  const meeting = day && isCalendarDay(day) ? day : null;
  return { ok: true, typed: null, wish: { body: code, meeting, asAt, asker, audience: audienceIn(query) } };
}
