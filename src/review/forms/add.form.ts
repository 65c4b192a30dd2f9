import { IsIn, IsNotEmpty, IsString, Matches, MaxLength } from 'class-validator';
import { findWords, type Place, wholeWords } from '../../documents/find-words.rules.js';
import { PROPOSAL_TYPES, type ProposalType } from '../../documents/proposal.rules.js';
import { type FormBody, readForm } from '../../web/form.js';
import type { TypedReading } from '../../web/submit-form.js';
import { LONGEST_TYPED_FIELD } from './proposal-fields.form.js';

/** What a reading missed, as somebody gives it. */
export class AddForm {
  /** Its words in the paper. */
  @MaxLength(LONGEST_TYPED_FIELD, { message: 'The words of the paper must be 10,000 characters or fewer' })
  @IsNotEmpty({ message: 'Enter the words as they are in the paper' })
  @IsString({ message: 'Enter the words as they are in the paper' })
  quote = '';

  @IsIn(PROPOSAL_TYPES, { message: 'Select what it is' })
  type: ProposalType | '' = '';

  /** Empty for those of the paper. */
  @MaxLength(LONGEST_TYPED_FIELD, { message: 'The words to keep must be 10,000 characters or fewer' })
  @IsString({ message: 'Enter the words to keep' })
  text = '';

  /** Where the place begins that is meant of several; empty where there was nothing to choose. */
  @Matches(/^\d{0,9}$/, { message: 'Select which place you mean' })
  place = '';
}

const NOT_FOUND =
  'These words are not in the paper. Copy them from the text beside the review, from the first word to the last without leaving any out';
const SEVERAL =
  'These words are in the paper more than once. Select which place you mean, or copy more words';

/** What was typed, and where the quoted words stand in the paper. */
export type TypedAddition = { readonly form: AddForm; readonly places: readonly Place[] };

type Addition = { readonly place: Place; readonly proposal: { type: ProposalType; text: string } };

/** Reads what a reading missed. Where its place in the paper is not clear, a fault says how to mend that. */
export async function readAddition(
  body: FormBody,
  paper: string,
): Promise<TypedReading<TypedAddition, Addition>> {
  const read = await readForm(AddForm, body);
  const { typed: form } = read;
  if (!read.ok) return { ok: false, typed: { form, places: [] }, faults: read.faults };
  const places = findWords(paper, form.quote).map((place) => wholeWords(paper, place));
  const typed = { form, places };
  const [only, ...more] = places;
  if (!only) return { ok: false, typed, faults: [{ field: 'quote', message: NOT_FOUND }] };
  const place = more.length === 0 ? only : places.find(({ start }) => String(start) === form.place);
  if (!place) return { ok: false, typed, faults: [{ field: 'place', message: SEVERAL }] };
  const { type } = form;
  if (type === '') throw new Error('a form without a type is not valid');
  const text = form.text || paper.slice(place.start, place.end).replace(/\s+/g, ' ');
  return { ok: true, typed, place, proposal: { type, text } };
}
