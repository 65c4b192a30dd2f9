import type { BodyRow } from '../../bodies/bodies.queries.js';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import { readDay, type TypedDay } from '../../web/british-day-field.js';
import { type FormBody, readForm } from '../../web/form.js';
import type { TypedReading } from '../../web/submit-form.js';
import { MeetingForm } from './meeting.form.js';

/** What was typed of a new meeting. */
export type TypedMeeting = { readonly body: string; readonly heldOn: TypedDay | null };

/** Reads which of `bodies` meets on which day. */
export async function readMeeting(
  fields: FormBody,
  bodies: readonly BodyRow[],
): Promise<TypedReading<TypedMeeting, { readonly body: BodyRow; readonly heldOn: CalendarDay }>> {
  const heldOn = readDay(fields, 'heldOn', 'Day of the meeting');
  const { typed: form } = await readForm(MeetingForm, fields);
  const body = bodies.find(({ code }) => code === form.body);
  const typed = { body: form.body, heldOn: heldOn.typed };
  const bodyFaults = body ? [] : [{ field: 'body', message: 'Choose the body that meets' }];
  if (!body || !heldOn.day) return { ok: false, typed, faults: [...bodyFaults, ...heldOn.faults] };
  return { ok: true, typed, body, heldOn: heldOn.day };
}
