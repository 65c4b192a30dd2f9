import { IsNotEmpty, IsString, MaxLength } from 'class-validator';

/** For which body everybody is asked; the deadline is read beside it. */
export class RoundForm {
  @IsNotEmpty({ message: 'Select the body' })
  @IsString({ message: 'Select the body' })
  body = '';

  @MaxLength(2000, { message: 'What you add must be 2,000 characters or fewer' })
  @IsString({ message: 'Enter what you add' })
  words = '';
}
