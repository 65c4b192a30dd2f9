import { IsIn, IsNotEmpty, IsString, Matches, MaxLength } from 'class-validator';
import { findWords, type Place } from '../../documents/find-words.rules.js';
import { PROPOSAL_TYPES, type ProposalType } from '../../documents/proposal.rules.js';
import type { FieldError } from '../../web/govuk/error-summary.js';
import { LONGEST_TYPED_FIELD } from './proposal-fields.form.js';

/** What a reading missed, as somebody gives it. */
export class AddForm {
  /** Its words in the paper. */
  @MaxLength(LONGEST_TYPED_FIELD, { message: 'The words of the paper must be 10,000 characters or fewer' })
  @IsNotEmpty({ message: 'Enter the words as they stand in the paper' })
  @IsString({ message: 'Enter the words as they stand in the paper' })
  quote = '';

  @IsIn(PROPOSAL_TYPES, { message: 'Choose what it is' })
  type: ProposalType | '' = '';

  /** Empty for those of the paper. */
  @MaxLength(LONGEST_TYPED_FIELD, { message: 'The words to keep must be 10,000 characters or fewer' })
  @IsString({ message: 'Enter the words to keep' })
  text = '';

  /** Where the place begins that is meant of several; empty where there was nothing to choose. */
  @Matches(/^\d{0,9}$/, { message: 'Choose which place is meant' })
  place = '';
}

const NOT_FOUND =
  'These words do not stand in the paper: copy them from its text beside the review, from the first word to the last without a gap';
const SEVERAL =
  'These words stand in the paper more than once: choose which place is meant, or quote more words';

/** Where the quoted words stand in the paper; null with a fault that says how to mend it where that is not clear. */
export function readPlace(
  paper: string,
  { quote, place }: AddForm,
): {
  readonly places: readonly Place[];
  readonly place: Place | null;
  readonly faults: readonly FieldError[];
} {
  const places = findWords(paper, quote);
  const [only, ...more] = places;
  if (!only) return { places, place: null, faults: [{ field: 'quote', message: NOT_FOUND }] };
  const chosen = more.length === 0 ? only : places.find(({ start }) => String(start) === place);
  if (chosen) return { places, place: chosen, faults: [] };
  return { places, place: null, faults: [{ field: 'place', message: SEVERAL }] };
}
