import type { BodyRow } from '../../../bodies/bodies.queries.js';
import type { CalendarDay } from '../../../calendar/calendar-day.js';
import { readDay, type TypedDay } from '../../../web/british-day-field.js';
import { type FormBody, faultsIn, readForm } from '../../../web/form.js';
import type { FieldError } from '../../../web/govuk/error-summary.js';
import type { TypedReading } from '../../../web/submit-form.js';
import type { MeetingDecision } from '../recommendation-endings.repository.js';
import type { MeetingDecisionForm } from './meeting-decision.form.js';

/** What was typed into a form of what a meeting decided. */
export type TypedDecision<Form extends MeetingDecisionForm = MeetingDecisionForm> = {
  readonly form: Form;
  readonly heldOn: TypedDay | null;
};

export type ReadDecision<Form extends MeetingDecisionForm> = TypedReading<
  TypedDecision<Form>,
  { readonly decision: MeetingDecision }
>;

/** Reads what a meeting of one of `bodies` decided on a day up to `today`; tells every fault at once. */
export async function readMeetingDecision<Form extends MeetingDecisionForm>(
  FormClass: new () => Form,
  body: FormBody,
  bodies: readonly BodyRow[],
  today: CalendarDay,
): Promise<ReadDecision<Form>> {
  const read = await readForm(FormClass, body);
  const { typed: form } = read;
  const day = readDay(body, 'heldOn', 'Day of the meeting');
  const met = bodies.find(({ code }) => code === form.body);
  const isAhead = day.day !== null && day.day > today;
  const faults: FieldError[] = [
    ...(met ? [] : [{ field: 'body', message: 'Select the body that met' }]),
    ...day.faults,
    ...(isAhead ? [{ field: 'heldOn', message: 'The day of the meeting must be today or in the past' }] : []),
    ...faultsIn(read).filter(({ field }) => field !== 'body'),
  ];
  const typed = { form, heldOn: day.typed };
  if (faults.length > 0 || !met || !day.day) return { ok: false, typed, faults };
  return { ok: true, typed, decision: { bodyId: met.id, heldOn: day.day, reason: form.reason } };
}

/** The form as it opens: the body that made the recommendation, no day. */
export function blankDecision<Form extends MeetingDecisionForm>(
  FormClass: new () => Form,
  bodyCode: string,
  seen: number,
): TypedDecision<Form> {
  return { form: Object.assign(new FormClass(), { body: bodyCode, seen }), heldOn: null };
}
