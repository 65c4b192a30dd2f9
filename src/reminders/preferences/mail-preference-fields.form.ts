import { readDay, type TypedDay } from '../../web/british-day-field.js';
import { type FormBody, faultsIn, readForm } from '../../web/form.js';
import type { TypedReading } from '../../web/submit-form.js';
import { MailPreferenceForm } from './mail-preference.form.js';
import type { ChosenPreference } from './mail-preferences.service.js';

/** What was typed of how somebody is written to. */
export type TypedPreference = {
  readonly form: MailPreferenceForm;
  readonly awayFrom: TypedDay | null;
  readonly awayUntil: TypedDay | null;
};

/** Reads how somebody is written to. Whoever is away says from when, until when and who is written to meanwhile. */
export async function readMailPreference(
  body: FormBody,
): Promise<TypedReading<TypedPreference, { readonly chosen: ChosenPreference }>> {
  const from = readDay(body, 'awayFrom', 'First day away', true);
  const until = readDay(body, 'awayUntil', 'Last day away', true);
  const read = await readForm(MailPreferenceForm, body);
  const { typed: form } = read;
  const typed = { form, awayFrom: from.typed, awayUntil: until.typed };
  const faults = [...faultsIn(read), ...from.faults, ...until.faults];
  const given = [from.day, until.day, form.delegate || null];
  const isHalf = given.some((each) => each !== null) && given.includes(null);
  if (faults.length === 0 && isHalf)
    faults.push({
      field: 'delegate',
      message: 'Enter both days and select who gets the emails, or leave all three empty',
    });
  if (faults.length > 0) return { ok: false, typed, faults };
  const chosen = {
    rhythm: form.rhythm,
    beforeMeetings: form.beforeMeetings === 'yes',
    awayFrom: from.day,
    awayUntil: until.day,
    delegateId: form.delegate ? Number(form.delegate) : null,
  };
  return { ok: true, typed, chosen };
}
