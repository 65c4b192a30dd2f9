import { meetingPath } from '../../bodies/meeting-path.js';
import { isCalendarDay } from '../../calendar/calendar-day.js';
import { textIn } from '../../web/form.js';
import type { Asker } from '../../web/permissions.rules.js';
import type { TypedReading } from '../../web/submit-form.js';
import { audienceIn } from '../audience-address.js';
import { dayIn, UNREAL_DAY } from '../report-address.js';
import type { ArisingWish } from './arising-reports.service.js';

/** Reads `?meeting=CYP~2022-09-07&as-at=2022-09-01`. */
export function readArisingAddress(
  query: Readonly<Record<string, unknown>>,
  asker: Asker | null,
): TypedReading<null, { readonly wish: ArisingWish }> {
  const [body = '', meeting = ''] = textIn(query, 'meeting').split('~', 2);
  const asAt = dayIn(query, 'as-at');
  if (body === '' || !isCalendarDay(meeting))
    return { ok: false, typed: null, faults: [{ field: 'arising-meeting', message: 'Select the meeting' }] };
  if (asAt === undefined) return { ok: false, typed: null, faults: [UNREAL_DAY] };
  return { ok: true, typed: null, wish: { body, meeting, asAt, asker, audience: audienceIn(query) } };
}

/** Where the matters arising at a meeting are. */
export function arisingPath(meeting: Parameters<typeof meetingPath>[0]): string {
  return `${meetingPath(meeting)}/matters-arising`;
}
