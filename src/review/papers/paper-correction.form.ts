import { IsIn, IsNotEmpty, IsString, MaxLength } from 'class-validator';
import type { BodyRow } from '../../bodies/bodies.queries.js';
import { DOCUMENT_KINDS, type DocumentKind } from '../../documents/document.rules.js';
import { readDay, type TypedDay } from '../../web/british-day-field.js';
import { ExpectedVersionForm } from '../../web/expected-version.form.js';
import { type FormBody, faultsIn, readForm } from '../../web/form.js';
import { formFaults } from '../../web/form-faults.js';
import type { TypedReading } from '../../web/submit-form.js';
import type { RightPaper } from './paper-corrections.service.js';

export class PaperCorrectionForm extends ExpectedVersionForm {
  @MaxLength(300, { message: 'The title must be 300 characters or fewer' })
  @IsNotEmpty({ message: 'Enter the title' })
  @IsString({ message: 'Enter the title' })
  title = '';

  /** The code of the body. */
  @IsNotEmpty({ message: 'Select the body that made the paper' })
  @IsString({ message: 'Select the body that made the paper' })
  body = '';

  @IsIn(DOCUMENT_KINDS, { message: 'Select what kind of paper it is' })
  kind: DocumentKind | '' = '';

  @MaxLength(2000, { message: 'The reason must be 2,000 characters or fewer' })
  @IsNotEmpty({ message: 'Enter why it is corrected' })
  @IsString({ message: 'Enter why it is corrected' })
  reason = '';
}

export type TypedPaper = { readonly form: PaperCorrectionForm; readonly datedOn: TypedDay | null };

export async function readPaperCorrection(
  fields: FormBody,
  bodies: readonly BodyRow[],
): Promise<TypedReading<TypedPaper, { readonly right: RightPaper }>> {
  const read = await readForm(PaperCorrectionForm, fields);
  const form = read.typed;
  const day = readDay(fields, 'datedOn', 'Date');
  const typed = { form, datedOn: day.typed };
  const body = bodies.find(({ code }) => code === form.body);
  const unknown = body ? [] : [{ field: 'body', message: 'Select the body that made the paper' }];
  const faults = formFaults(faultsIn(read), unknown, day.faults);
  const { title, kind, reason } = form;
  if (faults.length > 0 || !body || kind === '' || day.day === null) return { ok: false, typed, faults };
  return { ok: true, typed, right: { title, kind, body, datedOn: day.day, reason } };
}
