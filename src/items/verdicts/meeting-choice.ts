import type { BodyRow, MeetingRow } from '../../bodies/bodies.queries.js';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import { isCalendarDay } from '../../calendar/calendar-day.js';
import type { ReadDay } from '../../web/british-day-field.js';
import type { FieldError } from '../../web/govuk/error-summary.js';
import type { VerdictForm } from './verdict.form.js';

/** The bodies whose meetings may judge an item: the one that watches it, and the boards. */
export type Judges = { readonly bodies: readonly BodyRow[]; readonly meetings: readonly MeetingRow[] };

export type ChosenMeeting =
  | { readonly ok: true; readonly bodyId: number; readonly heldOn: CalendarDay }
  | { readonly ok: false; readonly faults: readonly FieldError[] };

/** A meeting as the form's list names it: `CYP~2022-05-11`. */
export function meetingValue({ bodyCode, heldOn }: Pick<MeetingRow, 'bodyCode' | 'heldOn'>): string {
  return `${bodyCode}~${heldOn}`;
}

/** The meeting that the form names: one of the list, or a body and a day up to `today`. */
export function chosenMeeting(
  { meeting, body }: Pick<VerdictForm, 'meeting' | 'body'>,
  typedDay: ReadDay,
  { bodies, meetings }: Judges,
  today: CalendarDay,
): ChosenMeeting {
  const [code = '', listed = ''] = meeting ? meeting.split('~') : [body];
  const found = bodies.find((each) => each.code === code);
  const heldOn = isCalendarDay(listed) ? listed : typedDay.day;
  const field = meeting || meetings.length > 0 ? 'meeting' : 'body';
  if (!meeting && !body) {
    return { ok: false, faults: [{ field, message: 'Select the meeting, or give its body and day' }] };
  }
  if (!found)
    return {
      ok: false,
      faults: [{ field: meeting ? 'meeting' : 'body', message: 'Select a body from the list' }],
    };
  if (!heldOn) {
    const [fault = { field: 'heldOn', message: 'Enter the day of the meeting' }] = typedDay.faults;
    return { ok: false, faults: [fault] };
  }
  if (heldOn > today) {
    return {
      ok: false,
      faults: [{ field: 'heldOn', message: 'The day of the meeting must be today or in the past' }],
    };
  }
  return { ok: true, bodyId: found.id, heldOn };
}
