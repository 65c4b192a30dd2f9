import { Transform } from 'class-transformer';
import { IsNotEmpty, IsString, MaxLength } from 'class-validator';

/** What a clerk asks an owner in words of their own. */
export class NudgeForm {
  /** Which of the bodies that owe an answer are asked; asked of nobody where one alone owes. */
  @Transform(({ value }: { value: unknown }) => [value ?? []].flat())
  @IsString({ each: true, message: 'Select who to ask' })
  to: string[] = [];

  @MaxLength(2000, { message: 'What you ask must be 2,000 characters or fewer' })
  @IsNotEmpty({ message: 'Enter what you ask' })
  @IsString({ message: 'Enter what you ask' })
  words = '';
}
