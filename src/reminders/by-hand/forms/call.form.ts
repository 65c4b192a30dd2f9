import { IsNotEmpty, IsString, MaxLength } from 'class-validator';

/** What was said on the telephone or in passing; its day is read beside it. */
export class CallForm {
  @MaxLength(200, { message: 'Who you spoke with must be 200 characters or fewer' })
  @IsNotEmpty({ message: 'Enter who you spoke with' })
  @IsString({ message: 'Enter who you spoke with' })
  with = '';

  @MaxLength(2000, { message: 'What was said must be 2,000 characters or fewer' })
  @IsNotEmpty({ message: 'Enter what was said' })
  @IsString({ message: 'Enter what was said' })
  words = '';
}
