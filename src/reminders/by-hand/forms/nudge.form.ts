import { IsNotEmpty, IsString, MaxLength } from 'class-validator';

/** What a clerk asks an owner in words of their own. */
export class NudgeForm {
  @MaxLength(2000, { message: 'What you ask must be 2,000 characters or fewer' })
  @IsNotEmpty({ message: 'Enter what you ask' })
  @IsString({ message: 'Enter what you ask' })
  words = '';
}
