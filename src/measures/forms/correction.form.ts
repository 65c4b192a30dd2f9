import { IsNotEmpty, IsString, Matches, MaxLength } from 'class-validator';

/** What is right instead of a value that was recorded. */
export class CorrectionForm {
  /** The id of the value. */
  @Matches(/^\d{1,9}$/, { message: 'Select the value that is wrong' })
  value = '';

  /** Empty where the value should not have been recorded at all. */
  @IsString({ message: 'Enter the right figure' })
  figure = '';

  @MaxLength(2000, { message: 'The reason must be 2,000 characters or fewer' })
  @IsNotEmpty({ message: 'Enter why it is corrected' })
  @IsString({ message: 'Enter why it is corrected' })
  reason = '';

  @Matches(/^\d{1,9}$/, { message: 'Open this form again: a part of it did not arrive' })
  seen = '';
}
