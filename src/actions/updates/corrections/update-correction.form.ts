import { IsIn, IsNotEmpty, IsString, MaxLength } from 'class-validator';
import { readDay, type TypedDay } from '../../../web/british-day-field.js';
import { ExpectedVersionForm } from '../../../web/expected-version.form.js';
import { type FormBody, faultsIn, readForm } from '../../../web/form.js';
import { formFaults } from '../../../web/form-faults.js';
import type { TypedReading } from '../../../web/submit-form.js';
import { CLAIMS, type Claim } from '../claim.rules.js';
import type { UpdateRewording } from './update-corrections.service.js';

export class UpdateCorrectionForm extends ExpectedVersionForm {
  @IsIn(CLAIMS, { message: 'Select the latest position' })
  claim: Claim | '' = '';

  @MaxLength(10_000, { message: 'What was done must be 10,000 characters or fewer' })
  @IsNotEmpty({ message: 'Enter what was done' })
  @IsString({ message: 'Enter what was done' })
  words = '';

  @MaxLength(2000, { message: 'The reason must be 2,000 characters or fewer' })
  @IsNotEmpty({ message: 'Enter why it is corrected' })
  @IsString({ message: 'Enter why it is corrected' })
  reason = '';

  /** Pieces of evidence that do not belong to the update, by their numbers. */
  takenOut: string[] = [];
}

export type TypedCorrection = { readonly form: UpdateCorrectionForm; readonly forecastOn: TypedDay | null };

/** @param claim what it claims, where that stays as it is */
export async function readUpdateCorrection(
  body: FormBody,
  claim: Claim | null,
): Promise<TypedReading<TypedCorrection, { readonly right: UpdateRewording }>> {
  const { takenOut: chosen, ...fields } = body;
  const read = await readForm(UpdateCorrectionForm, { ...fields, claim: claim ?? fields.claim });
  const { typed: form } = read;
  form.takenOut = [chosen].flat().filter((each): each is string => typeof each === 'string');
  const forecastOn = readDay(body, 'forecastOn', 'Forecast', true);
  const typed = { form, forecastOn: forecastOn.typed };
  const faults = formFaults(faultsIn(read), forecastOn.faults);
  if (faults.length > 0 || form.claim === '') return { ok: false, typed, faults };
  const { words, reason } = form;
  const takenOut = form.takenOut.map(Number).filter(Number.isInteger);
  return {
    ok: true,
    typed,
    right: {
      claim: form.claim,
      words: words.replace(/\r\n?/g, '\n'),
      reason,
      takenOut,
      forecastOn: forecastOn.day,
    },
  };
}
