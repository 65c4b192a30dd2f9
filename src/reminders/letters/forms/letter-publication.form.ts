import { IsIn, IsNotEmpty, IsString, MaxLength } from 'class-validator';

/** Whether a letter stands in the public register, and why. */
export class LetterPublicationForm {
  @IsIn(['yes', 'no'], { message: 'Select whether the letter is in the public register' })
  isPublic = '';

  @MaxLength(1000, { message: 'The reason must be 1,000 characters or fewer' })
  @IsNotEmpty({ message: 'Enter who asked for it, or why' })
  @IsString({ message: 'Enter who asked for it, or why' })
  reason = '';
}
