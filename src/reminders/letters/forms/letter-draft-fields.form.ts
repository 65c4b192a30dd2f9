import { readDay, type TypedDay } from '../../../web/british-day-field.js';
import { type FormBody, faultsIn, readForm } from '../../../web/form.js';
import { type TypedReading, withFaults } from '../../../web/submit-form.js';
import type { LetterText } from '../chair-letters.repository.js';
import { LetterDraftForm } from './letter-draft.form.js';

/** What was typed into the form of a letter. */
export type TypedLetterDraft = { readonly form: LetterDraftForm; readonly day: TypedDay };

/** A letter as somebody would have typed it. @param seen the last entry of its trail; null for a new one */
export function draftFormOf(
  { addressedTo, toAddress, title, words, signedBy }: Omit<LetterText, 'copyTo' | 'datedOn'>,
  seen: number | null,
): LetterDraftForm {
  const typed = { addressedTo, title, words, signedBy, toAddress: toAddress ?? '' };
  return Object.assign(new LetterDraftForm(), typed, { seen: seen === null ? '' : String(seen) });
}

/** @param copyTo who is copied, which is not for the form to say */
export async function readLetterDraft(
  body: FormBody,
  copyTo: string | null,
): Promise<TypedReading<TypedLetterDraft, { readonly text: LetterText }>> {
  const dated = readDay(body, 'datedOn', 'Date of the letter');
  const read = await readForm(LetterDraftForm, body);
  const { typed: form } = read;
  const typed = { form, day: dated.typed };
  if (!read.ok || dated.day === null)
    return withFaults<TypedLetterDraft, { readonly text: LetterText }>(
      { ok: false, typed, faults: faultsIn(read) },
      dated.faults,
    );
  const { addressedTo, title, words, signedBy } = form;
  const toAddress = form.toAddress.toLowerCase() || null;
  const text = { addressedTo, toAddress, copyTo, datedOn: dated.day, title, words, signedBy };
  return { ok: true, typed, text };
}
