import { IsIn, IsString, MaxLength } from 'class-validator';
import { LONGEST_TYPED_FIELD } from './proposal-fields.form.js';

/** With which neighbour a proposal is merged, and in what words. */
export class MergeForm {
  @IsIn(['before', 'after'], { message: 'Select the proposal to merge it with' })
  neighbour: 'before' | 'after' | '' = '';

  /** Empty for the words of both, one after the other. */
  @MaxLength(LONGEST_TYPED_FIELD, { message: 'The words must be 10,000 characters or fewer' })
  @IsString({ message: 'Enter the words' })
  text = '';
}
