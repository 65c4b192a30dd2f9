import type { CalendarDay } from '../../calendar/calendar-day.js';
import { readDay, type TypedDay } from '../../web/british-day-field.js';
import { type FormBody, faultsIn, readForm } from '../../web/form.js';
import type { TypedReading } from '../../web/submit-form.js';
import { MeetingMoveForm } from './meeting-move.form.js';

/** What was typed of a meeting that is moved or called off. */
export type TypedMeetingMove = { readonly form: MeetingMoveForm; readonly heldOn: TypedDay | null };

/** Reads to which day a meeting is moved; to none where it is called off. */
export async function readMeetingMove(
  body: FormBody,
): Promise<TypedReading<TypedMeetingMove, { readonly heldOn: CalendarDay | null }>> {
  const read = await readForm(MeetingMoveForm, body);
  const { typed: form } = read;
  const isCalledOff = form.kind === 'called-off';
  const { day: heldOn, typed: typedDay, faults: dayFaults } = readDay(body, 'heldOn', 'New day', isCalledOff);
  const faults = [...faultsIn(read), ...dayFaults];
  if (isCalledOff && heldOn !== null)
    faults.push({ field: 'heldOn', message: 'Leave the new day empty if the meeting is cancelled' });
  const typed = { form, heldOn: typedDay };
  return faults.length > 0 ? { ok: false, typed, faults } : { ok: true, typed, heldOn };
}
