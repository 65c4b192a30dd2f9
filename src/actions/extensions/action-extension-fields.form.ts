import type { CalendarDay } from '../../calendar/calendar-day.js';
import { readDay, type TypedDay } from '../../web/british-day-field.js';
import { type FormBody, faultsIn, readForm } from '../../web/form.js';
import { formFaults } from '../../web/form-faults.js';
import { type TypedReading, typedReading } from '../../web/submit-form.js';
import { ActionExtensionForm } from './action-extension.form.js';
import type { ToNextMeeting } from './action-extensions.service.js';

export type TypedExtension = {
  readonly form: ActionExtensionForm;
  readonly newDueOn: TypedDay | null;
  readonly agreedOn: TypedDay | null;
};

/** Reads a later due date, with who agreed to it and when. */
export async function readExtension(
  body: FormBody,
): Promise<
  TypedReading<TypedExtension, { readonly agreed: ToNextMeeting; readonly newDueOn: CalendarDay | null }>
> {
  const isMeeting = body.until === 'next-meeting';
  const newDueOn = readDay(body, 'newDueOn', 'New due date', isMeeting);
  const agreedOn = readDay(body, 'agreedOn', 'Date it was agreed');
  const read = await readForm(ActionExtensionForm, body);
  const form = read.typed;
  const { askedBy, agreedBy, reason } = form;
  return typedReading(
    { form, newDueOn: newDueOn.typed, agreedOn: agreedOn.typed },
    formFaults(isMeeting ? [] : newDueOn.faults, faultsIn(read), agreedOn.faults),
    (isMeeting || newDueOn.day) &&
      agreedOn.day && {
        agreed: { agreedOn: agreedOn.day, askedBy, agreedBy, reason },
        newDueOn: isMeeting ? null : newDueOn.day,
      },
  );
}
