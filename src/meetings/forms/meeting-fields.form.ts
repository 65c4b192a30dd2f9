import type { BodyRow } from '../../bodies/bodies.queries.js';
import type { TimeAndPlace } from '../../bodies/meeting-place.rules.js';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import { readDay, type TypedDay } from '../../web/british-day-field.js';
import { type FormBody, faultsIn, readForm } from '../../web/form.js';
import type { TypedReading } from '../../web/submit-form.js';
import { MeetingForm } from './meeting.form.js';
import { MeetingPlaceForm } from './meeting-place.form.js';
import { readMeetingPlace } from './meeting-place-fields.form.js';

/** What was typed of a new meeting. */
export type TypedMeeting = {
  readonly body: string;
  readonly heldOn: TypedDay | null;
  readonly where: MeetingPlaceForm;
};

/** A new meeting. */
export type ReadMeeting = {
  readonly body: BodyRow;
  readonly heldOn: CalendarDay;
  readonly where: TimeAndPlace;
};

/** The form as it opens. */
export function blankMeeting(): TypedMeeting {
  return { body: '', heldOn: null, where: new MeetingPlaceForm() };
}

/** Reads which of `bodies` meets on which day, and where. */
export async function readMeeting(
  fields: FormBody,
  bodies: readonly BodyRow[],
): Promise<TypedReading<TypedMeeting, ReadMeeting>> {
  const heldOn = readDay(fields, 'heldOn', 'Day of the meeting');
  const { typed: form } = await readForm(MeetingForm, fields);
  const place = await readMeetingPlace(fields);
  const body = bodies.find(({ code }) => code === form.body);
  const typed = { body: form.body, heldOn: heldOn.typed, where: place.typed };
  const bodyFaults = body ? [] : [{ field: 'body', message: 'Select the body that meets' }];
  if (!body || !heldOn.day || !place.ok)
    return { ok: false, typed, faults: [...bodyFaults, ...heldOn.faults, ...faultsIn(place)] };
  return { ok: true, typed, body, heldOn: heldOn.day, where: place.where };
}
