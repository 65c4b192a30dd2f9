import { parseStartTime, type TimeAndPlace } from '../../bodies/meeting-place.rules.js';
import { type FormBody, faultsIn, readForm } from '../../web/form.js';
import { formFaults } from '../../web/form-faults.js';
import { type TypedReading, typedReading } from '../../web/submit-form.js';
import { MeetingPlaceForm } from './meeting-place.form.js';

/** Reads when and where a meeting is. */
export async function readMeetingPlace(
  fields: FormBody,
): Promise<TypedReading<MeetingPlaceForm, { readonly where: TimeAndPlace; readonly seen: number }>> {
  const read = await readForm(MeetingPlaceForm, fields);
  const { typed } = read;
  const startTime = parseStartTime(typed.startTime);
  const isUnread = typed.startTime !== '' && startTime === null;
  const faults = formFaults(
    isUnread ? [{ field: 'startTime', message: 'Enter the time in the format 10am or 2:30pm' }] : [],
    faultsIn(read),
  );
  return typedReading(typed, faults, { where: { startTime, place: typed.place || null }, seen: typed.seen });
}
