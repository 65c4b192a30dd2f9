import { IsNotEmpty, IsString, MaxLength } from 'class-validator';
import { ExpectedVersionForm } from '../../../web/expected-version.form.js';
import { type FormBody, faultsIn, readForm } from '../../../web/form.js';
import { type TypedReading, typedReading } from '../../../web/submit-form.js';
import { readDetails, type TypedDetails } from '../../details/recommendation-details.form.js';
import type { Wording } from '../wording.repository.js';

export class RecommendationCorrectionForm extends ExpectedVersionForm {
  @MaxLength(20_000, { message: 'The words must be 20,000 characters or fewer' })
  @IsNotEmpty({ message: 'Enter the words of the recommendation' })
  @IsString({ message: 'Enter the words of the recommendation' })
  text = '';

  @MaxLength(2000, { message: 'The reason must be 2,000 characters or fewer' })
  @IsNotEmpty({ message: 'Enter why it is corrected' })
  @IsString({ message: 'Enter why it is corrected' })
  reason = '';
}

export type TypedWording = { readonly form: RecommendationCorrectionForm; readonly details: TypedDetails };

export async function readCorrection(
  body: FormBody,
): Promise<TypedReading<TypedWording, { readonly wording: Wording }>> {
  const read = await readForm(RecommendationCorrectionForm, body);
  const details = readDetails(body);
  const form = read.typed;
  return typedReading(
    { form, details: details.typed },
    [...faultsIn(details), ...faultsIn(read)],
    details.ok ? { wording: { text: form.text.replace(/\r\n?/g, '\n'), details: details.details } } : null,
  );
}
