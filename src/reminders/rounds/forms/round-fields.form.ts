import type { BodyRow } from '../../../bodies/bodies.queries.js';
import type { CalendarDay } from '../../../calendar/calendar-day.js';
import { readDay, type TypedDay } from '../../../web/british-day-field.js';
import { type FormBody, faultsIn, readForm } from '../../../web/form.js';
import { formFaults } from '../../../web/form-faults.js';
import type { TypedReading } from '../../../web/submit-form.js';
import { RoundForm } from './round.form.js';

/** What was typed of a new round. */
export type TypedRound = { readonly form: RoundForm; readonly deadlineOn: TypedDay | null };

type NewRound = {
  readonly body: BodyRow;
  readonly round: { readonly deadlineOn: CalendarDay; readonly words: string | null };
};

/** Reads for which of `bodies` everybody is asked, and until when. */
export async function readRound(
  fields: FormBody,
  bodies: readonly BodyRow[],
): Promise<TypedReading<TypedRound, NewRound>> {
  const {
    day: deadlineOn,
    typed: typedDay,
    faults: dayFaults,
  } = readDay(fields, 'deadlineOn', 'Deadline for papers');
  const read = await readForm(RoundForm, fields);
  const { typed: form } = read;
  const typed = { form, deadlineOn: typedDay };
  const body = bodies.find(({ code }) => code === form.body);
  const faults = formFaults(
    dayFaults,
    faultsIn(read),
    body ? [] : [{ field: 'body', message: 'Select the body' }],
  );
  if (faults.length > 0 || !body || !deadlineOn) return { ok: false, typed, faults };
  return { ok: true, typed, body, round: { deadlineOn, words: form.words || null } };
}
